using System.Globalization;
using System.Text.RegularExpressions;

namespace HwSpecs.Grading.Classes.Shards;

/// <summary>One of several parts of a class: every n-th student of the roster, so that no part depends on what lies in a folder.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many parts there are.</param>
public sealed partial record Shard(int Number, int Of)
{
    /// <summary>Within the folder of the marks.</summary>
    public const string FolderName = "shards";

    public const int Most = 100_000;

    /// <summary>The folder of this part, within that of the marks.</summary>
    public string Folder => Path.Combine(FolderName, FormattableString.Invariant($"{Number}-of-{Of}"));

    /// <returns>Null where the text is not i/n with 1 ≤ i ≤ n.</returns>
    public static Shard? Parse(string text) => Matched(Written().Match(text));

    /// <returns>Null where a folder of this name is no part.</returns>
    public static Shard? OfFolder(string name) => Matched(Named().Match(name));

    /// <param name="place">Of a student in the roster, from 0.</param>
    public bool Has(int place) => place % Of == Number - 1;

    public override string ToString() => FormattableString.Invariant($"{Number}/{Of}");

    private static Shard? Matched(Match match) =>
        match.Success
        && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(match.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && number >= 1 && number <= of && of <= Most
            ? new Shard(number, of)
            : null;

    [GeneratedRegex("^([0-9]{1,6})/([0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("^([1-9][0-9]{0,5})-of-([1-9][0-9]{0,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
