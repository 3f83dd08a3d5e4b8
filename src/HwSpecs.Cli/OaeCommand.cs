using System.CommandLine;
using System.Globalization;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Adversarial.Json;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs oae</c>: the optimal adversarial example of any network and point with a certificate, and the verification of one.</summary>
internal static class OaeCommand
{
    private const double DefaultEpsilon = 1e-6;

    public static Command Create()
    {
        var network = new Argument<string?>("network")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A JSON file: {\"activation\":\"relu\",\"W\":[[1,1],[1,1]],\"c\":[0,-1],\"w\":[1,-2],\"b\":-0.5}. See: hwspecs schema network",
        };
        var point = new Option<string?>("--point") { Description = "The point to start from, a number for each input: 0.2,0.7 (or --point=-1,0.5)." };
        var norm = new Option<string>("--norm") { Description = "What distance is: l2 (Euclidean), l1 (sum) or linf (greatest component).", DefaultValueFactory = _ => "l2" };
        norm.AcceptOnlyFromAmong("l2", "l1", "linf");
        var format = new Option<string>("--format") { Description = "text: readable. json: one line, with the certificate. See: hwspecs schema outcome", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var epsilon = new Option<string?>("--epsilon") { Description = "How much farther than the least distance the example of the other class may be. Default: 1e-6." };
        var verify = new Option<string?>("--verify") { Description = "Verify a certificate, or the JSON that holds one, without trusting the search." };

        var command = new Command(
            "oae",
            "Find the nearest points of the other class, with a proof that nothing nearer exists.\n"
            + "Exit code: 0 found, or verified; 1 --verify: refuted, with the reason; 2 usage, or a file that cannot be read.")
        {
            network,
            point,
            norm,
            format,
            epsilon,
            verify,
        };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(verify) is { } certificate)
            {
                return parsed.GetValue(network) is null && parsed.GetValue(point) is null && parsed.GetValue(epsilon) is null
                    ? Verify(certificate, output)
                    : throw new InputException("--verify goes alone: a certificate holds its network and its point. See: hwspecs oae --help");
            }

            var path = parsed.GetValue(network) ?? throw new InputException("expected a network file, or --verify and a certificate. See: hwspecs oae --help");
            var start = Point(parsed.GetValue(point) ?? throw new InputException("expected --point with a number for each input, such as --point 0.2,0.7"));
            var reach = parsed.GetValue(epsilon) is { } text ? Epsilon(text) : DefaultEpsilon;
            var found = JsonFile.Read(path, "a network", bytes => Certify(NetworkJson.Read(bytes), start, Norm(parsed.GetRequiredValue(norm))));
            if (parsed.GetValue(format) == "json")
            {
                output.WriteLine(OutcomeJson.ToText(found, reach));
            }
            else
            {
                foreach (var line in OaeText.Lines(found, reach))
                    output.WriteLine(line);
            }

            return CommandLine.Success;
        });
        return command;
    }

    private static int Verify(string path, TextWriter output)
    {
        var (certificate, check) = JsonFile.Read(path, "a certificate", OutcomeJson.Verify);
        if (check is CertificateCheck.NotProved { Reason: var reason })
        {
            output.WriteLine($"refuted: {reason}");
            return CommandLine.Findings;
        }

        output.WriteLine($"verified: {OaeText.Sentence(certificate)}");
        return CommandLine.Success;
    }

    private static Certificate Certify(NetworkJson network, double[] point, PerturbationNorm norm)
    {
        var inputs = network.Parameters.Inputs;
        return point.Length == inputs
            ? ExactSearch.Certify(network.Parameters, network.Activation, point, norm)
            : throw new InputException($"--point has {Count(point.Length, "number")}, but the network has {Count(inputs, "input")}");
    }

    private static PerturbationNorm Norm(string word) => word switch
    {
        "l1" => PerturbationNorm.L1,
        "linf" => PerturbationNorm.LInfinity,
        _ => PerturbationNorm.L2,
    };

    private static double[] Point(string text) =>
    [
        .. text.Split(',').Select(part => Number(part) ?? throw new InputException($"--point '{text}': '{part}' is not a finite number; expected numbers with commas between them, such as 0.2,0.7")),
    ];

    private static double Epsilon(string text) =>
        Number(text) is { } number and > 0 ? number : throw new InputException($"--epsilon '{text}' is not a number above 0");

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
