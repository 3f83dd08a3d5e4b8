using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Reporting;

/// <summary>Points that a person gives in place of the marking's.</summary>
/// <param name="Where">An address, or the prefix of a group of the rubric.</param>
/// <param name="Points">Of the address's share, or of the group.</param>
public sealed record Override(string Where, decimal Points, string Reason)
{
    /// <summary>The group's points after what a person decided.</summary>
    internal static decimal PointsOf(GroupMark group, IReadOnlyList<Override> overrides)
    {
        if (overrides.Count == 0)
            return group.Points;
        if (overrides.LastOrDefault(entry => entry.Where == group.Group.Prefix) is { } whole)
            return whole.Points;
        if (!group.Marks.Any(mark => Of(mark, overrides) is not null))
            return group.Points;
        var possible = PossibleOf(group);
        return Rubric.Rounded(group.Marks.Sum(mark => Share(mark, group, possible, overrides)));
    }

    /// <summary>What the marks of a group could sum to.</summary>
    internal static decimal PossibleOf(GroupMark group) => group.Marks.Sum(mark => mark.Possible);

    /// <summary>A mark's part of its group's points, unrounded, after what a person decided.</summary>
    /// <param name="possible"><see cref="PossibleOf"/> the group.</param>
    internal static decimal Share(Mark mark, GroupMark group, decimal possible, IReadOnlyList<Override> overrides) =>
        Of(mark, overrides)?.Points ?? Share(mark.Points, group, possible);

    internal static decimal Share(decimal points, GroupMark group, decimal possible) =>
        possible == 0 ? 0 : group.Group.Points * points / possible;

    private static Override? Of(Mark mark, IReadOnlyList<Override> overrides) =>
        overrides.Count == 0 ? null : overrides.LastOrDefault(entry => entry.Where == mark.Verdict.Address.ToString());
}
