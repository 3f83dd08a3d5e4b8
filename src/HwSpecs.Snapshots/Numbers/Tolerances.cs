using System.Text.RegularExpressions;

namespace HwSpecs.Snapshots.Numbers;

/// <summary>The tolerance of every address in one snapshot: one for all, others by address pattern.</summary>
public sealed class Tolerances
{
    public Tolerances(Tolerance everywhere) => Everywhere = everywhere;

    private Tolerances(Tolerance everywhere, IReadOnlyList<(string, Tolerance)> byAddress) => (Everywhere, ByAddress) = (everywhere, byAddress);

    /// <summary>Where no pattern matches.</summary>
    public Tolerance Everywhere { get; }

    /// <summary>In the order in which they were stated.</summary>
    public IReadOnlyList<(string Pattern, Tolerance Tolerance)> ByAddress { get; } = [];

    public static implicit operator Tolerances(Tolerance everywhere) => FromTolerance(everywhere);

    public static Tolerances FromTolerance(Tolerance everywhere) => new(everywhere);

    /// <param name="addressPattern"><c>*</c> stands for any characters between two slashes, <c>**</c> for any at all: <c>2.2/sample */loss</c>.</param>
    public Tolerances With(string addressPattern, Tolerance tolerance) => new(Everywhere, [.. ByAddress, (addressPattern, tolerance)]);

    /// <summary>That of the last pattern that matches.</summary>
    public Tolerance Of(string address)
    {
        for (var k = ByAddress.Count - 1; k >= 0; k--)
            if (Matches(ByAddress[k].Pattern, address))
                return ByAddress[k].Tolerance;
        return Everywhere;
    }

    /// <summary>Without the patterns that match none of the addresses.</summary>
    public Tolerances For(IReadOnlyCollection<string> addresses) =>
        new(Everywhere, [.. ByAddress.Where(entry => addresses.Any(address => Matches(entry.Pattern, address)))]);

    private static bool Matches(string pattern, string address) =>
        Regex.IsMatch(address, $"^{Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);
}
