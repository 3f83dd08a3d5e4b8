using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Reporting;

/// <summary>Points that a person gives in place of the marking's.</summary>
/// <param name="Where">An address, or the prefix of a group of the rubric.</param>
/// <param name="Points">Of the address's share, or of the group.</param>
public sealed record Override(string Where, decimal Points, string Reason)
{
    internal static decimal PointsOf(GroupMark group, IReadOnlyList<Override> overrides)
    {
        if (overrides.Count == 0)
            return group.Points;
        if (overrides.LastOrDefault(entry => entry.Where == group.Group.Prefix) is { } whole)
            return whole.Points;
        return group.Marks.Any(mark => Of(mark, overrides) is not null) ? Rubric.Rounded(group.Marks.Sum(mark => ShareOf(mark, group, overrides))) : group.Points;
    }

    internal static decimal ShareOf(Mark mark, GroupMark group, IReadOnlyList<Override> overrides) =>
        Of(mark, overrides)?.Points ?? ShareOf(mark.Points, group);

    /// <summary>What a part of a mark is worth in the group's points.</summary>
    internal static decimal ShareOf(decimal points, GroupMark group)
    {
        var possible = group.Marks.Sum(mark => mark.Possible);
        return possible == 0 ? 0 : group.Group.Points * points / possible;
    }

    private static Override? Of(Mark mark, IReadOnlyList<Override> overrides) =>
        overrides.Count == 0 ? null : overrides.LastOrDefault(entry => entry.Where == mark.Verdict.Address.ToString());
}
