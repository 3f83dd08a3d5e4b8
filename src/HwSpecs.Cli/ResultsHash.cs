using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary>All results in one line, for two people on two machines to compare.</summary>
internal static class ResultsHash
{
    /// <summary>
    /// <c>sha256:.. hwspecs .. float64+float32</c>: the SHA-256 of the output of <c>results --format jsonl</c> (with <c>--all-epochs</c>
    /// where that is asked for), the version, and the arithmetics in it.
    /// </summary>
    public static string Line(IReadOnlyList<Quantity> results)
    {
        var lines = string.Concat(results.Select(quantity => QuantityJson.ToLine(quantity) + "\n"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
        var version = typeof(Results).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var arithmetics = string.Join('+', results.Select(quantity => quantity.Arithmetic).Distinct().Order().Select(name => name.ToString().ToLowerInvariant()));
        return $"sha256:{hash} hwspecs {version} {arithmetics}";
    }
}
