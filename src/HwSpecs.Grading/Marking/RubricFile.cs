using System.Globalization;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>What became of reading a rubric: JSON with comments, as <see cref="RubricText"/> writes it.</summary>
public abstract record RubricFile
{
    private const int LongestFile = 1 << 20;

    private RubricFile()
    {
    }

    public sealed record Accepted(Rubric Rubric) : RubricFile;

    /// <param name="Line">Counted from 1.</param>
    /// <param name="Column">Counted from 1, in characters.</param>
    /// <param name="Reason">Part of a sentence: what was found, what was expected.</param>
    public sealed record Refused(int Line, int Column, string Reason) : RubricFile;

    /// <param name="asked">All that the homework asks for: each address has to be in exactly one group.</param>
    public static RubricFile Read(ReadOnlySpan<byte> utf8, IReadOnlyList<Address> asked)
    {
        if (utf8.Length > LongestFile)
            return new Refused(1, 1, "this is longer than 1 MiB; a rubric has a few kilobytes");
        try
        {
            return new Accepted(Interpreted(PositionedJson.Parse(utf8), asked));
        }
        catch (RubricRefusedException refused)
        {
            return new Refused(refused.Line, refused.Column, refused.Message);
        }
    }

    private static Rubric Interpreted(PositionedJson json, IReadOnlyList<Address> asked)
    {
        var root = new RubricSettings(json, "a rubric", ["total", "groups", "slipDeduction", "tolerances", "policy"]);
        var groups = root.List("groups").Select(item => Group(item, asked)).ToList();
        foreach (var (k, (group, at)) in groups.Index())
        {
            if (groups.Take(k).FirstOrDefault(other => other.Group.Covers(new Address(group.Prefix)) || group.Covers(new Address(other.Group.Prefix))) is { Group: { } overlapping })
                throw Refuse(at, overlapping.Prefix == group.Prefix ? $"{group.Prefix} has a group already" : $"{group.Prefix} overlaps {overlapping.Prefix}; each address belongs to one group");
        }

        var total = root.Points("total");
        foreach (var left in asked.Where(address => !groups.Exists(entry => entry.Group.Covers(address))))
            throw Refuse(root.At("groups"), $"no group covers {left}; add one, with 0 points if it does not count");
        var sum = groups.Sum(entry => entry.Group.Points);
        if (sum != total)
            throw Refuse(root.At("total"), string.Create(CultureInfo.InvariantCulture, $"the points of the groups add up to {sum}, not to the total of {total}"));
        if (total == 0)
            throw Refuse(root.At("total"), "a rubric gives more than 0 points");

        var defaults = Rubric.Default;
        var slipDeduction = root.Has("slipDeduction") ? root.Points("slipDeduction") : defaults.SlipDeduction;
        if (slipDeduction > total)
            throw Refuse(root.At("slipDeduction"), string.Create(CultureInfo.InvariantCulture, $"a slip cannot cost more than the total of {total}"));
        return new([.. groups.Select(entry => entry.Group)], slipDeduction)
        {
            Tolerances = root.Has("tolerances") ? Tolerances(root.At("tolerances")) : defaults.Tolerances,
            Policy = root.Has("policy") ? Policy(root.At("policy")) : defaults.Policy,
        };
    }

    private static (RubricGroup Group, PositionedJson At) Group(PositionedJson json, IReadOnlyList<Address> asked)
    {
        var group = new RubricSettings(json, "a group", ["addresses", "title", "points"]);
        var prefix = group.Text("addresses");
        var read = new RubricGroup(prefix, group.Has("title") ? group.Text("title") : prefix, group.Points("points"));
        if (string.IsNullOrWhiteSpace(prefix) || prefix.Split('/').Any(string.IsNullOrWhiteSpace) || !asked.Any(read.Covers))
            throw Refuse(group.At("addresses"), $"'{Reading.Typography.Shown(prefix, 60)}' is no address that the homework asks for; expected such as 2.2 or 3.3/trained");
        return (read, group.At("addresses"));
    }

    private static Tolerances Tolerances(PositionedJson json)
    {
        var settings = new RubricSettings(json, "tolerances", ["absolute", "relative", "trainedRelative", "doubleAbsolute", "doubleRelative", "minimumDigits"]);
        var defaults = Marking.Tolerances.Default;
        return new()
        {
            Absolute = settings.Between("absolute", 0, 1, defaults.Absolute),
            Relative = settings.Between("relative", 0, 1, defaults.Relative),
            TrainedRelative = settings.Between("trainedRelative", 0, 1, defaults.TrainedRelative),
            DoubleAbsolute = settings.Between("doubleAbsolute", 0, 1, defaults.DoubleAbsolute),
            DoubleRelative = settings.Between("doubleRelative", 0, 1, defaults.DoubleRelative),
            MinimumDigits = settings.Whole("minimumDigits", 1, 9, defaults.MinimumDigits),
        };
    }

    private static MarkingPolicy Policy(PositionedJson json)
    {
        var settings = new RubricSettings(json, "a policy", ["followThrough", "conventionCredit", "tooFewDigitsCredit", "propertyCredit", "partialCredit", "regionEnds"]);
        var defaults = MarkingPolicy.Default;
        return new()
        {
            FollowThrough = settings.Boolean("followThrough", defaults.FollowThrough),
            ConventionCredit = settings.Credit("conventionCredit", defaults.ConventionCredit),
            TooFewDigitsCredit = settings.Credit("tooFewDigitsCredit", defaults.TooFewDigitsCredit),
            PropertyCredit = settings.Credit("propertyCredit", defaults.PropertyCredit),
            PartialCredit = settings.OneOf("partialCredit", defaults.PartialCredit, ("none", PartialCredit.None), ("by-number", PartialCredit.ByNumber)),
            RegionEnds = settings.OneOf("regionEnds", defaults.RegionEnds, ("tolerated", RegionEnds.Tolerated), ("strict", RegionEnds.Strict)),
        };
    }

    private static RubricRefusedException Refuse(PositionedJson at, string reason) => new(at.Line, at.Column, reason);
}
