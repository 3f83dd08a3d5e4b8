using HwSpecs.Grading.Marking;
using Drawing = HwSpecs.Pages.Plots.Drawing;

namespace HwSpecs.Grading.Reporting;

/// <summary>A marked submission as its audience may see it; all text is safe to show and in one line.</summary>
public abstract record Report
{
    private readonly Lazy<IReadOnlyList<Drawing>> drawings;

    private protected Report(string submission, MarkedSubmission marked, IReadOnlyList<Override> overrides)
    {
        drawings = new(() => SubmittedExamples.Of(marked));
        Submission = ShownText.Of(submission);
        Refusal = "";
        IsAllCorrect = marked.IsAllCorrect;
        NeedsHuman = marked.NeedsHuman;
        Overrides = [.. overrides.Select(entry => entry with { Reason = ShownText.Of(entry.Reason) })];
        Possible = marked.Possible;
        Points = Math.Max(0, marked.Groups.Sum(group => Override.PointsOf(group, overrides)) - marked.Deductions.Sum(deduction => deduction.Points));
    }

    /// <summary>The file's name, as it was handed in.</summary>
    public string Submission { get; }

    /// <summary>Why the file could not be read; empty where it was.</summary>
    public string Refusal { get; init; }

    /// <summary>In the rubric's order.</summary>
    public IReadOnlyList<GroupReport> Groups { get; private protected init; } = [];

    public IReadOnlyList<Deduction> Deductions { get; private protected init; } = [];

    public Convention? Convention { get; private protected init; }

    public IReadOnlyList<ClaimReport> Claims { get; private protected init; } = [];

    public IReadOnlyList<RemarkReport> Notes { get; private protected init; } = [];

    public IReadOnlyList<RemarkReport> NotUnderstood { get; private protected init; } = [];

    /// <summary>The submission's own adversarial examples, for pages that show pictures.</summary>
    public IReadOnlyList<Drawing> Drawings => drawings.Value;

    /// <summary>What a person decided instead.</summary>
    public IReadOnlyList<Override> Overrides { get; }

    public decimal Points { get; }

    public decimal Possible { get; }

    public bool NeedsHuman { get; }

    public bool IsAllCorrect { get; }

    public IEnumerable<ItemReport> Items => Groups.SelectMany(group => group.Items);

    private protected static IReadOnlyList<GroupReport> GroupsOf(MarkedSubmission marked, IReadOnlyList<Override> overrides, Func<Mark, (decimal Points, decimal Possible), ItemReport> item)
    {
        return [.. marked.Groups.Select(Group)];

        GroupReport Group(GroupMark group)
        {
            var possible = Override.PossibleOf(group);
            return new GroupReport(group.Group.Prefix, ShownText.Of(group.Group.Title), Override.PointsOf(group, overrides), group.Group.Points, [.. group.Marks.Select(Item)]);

            ItemReport Item(Mark mark) =>
                item(mark, (Rubric.Rounded(Override.Share(mark, group, possible, overrides)), Rubric.Rounded(Override.Share(mark.Possible, group, possible))));
        }
    }
}

/// <summary>A group of the rubric with its items.</summary>
public sealed record GroupReport(string Prefix, string Title, decimal Points, decimal Possible, IReadOnlyList<ItemReport> Items);

/// <param name="Standing"><c>borne-out</c>, <c>refuted</c> or <c>undecidable</c>.</param>
/// <param name="Raw">The statement as it stands there.</param>
public sealed record ClaimReport(string Address, string Standing, string Place, string Raw, string Reason)
{
    /// <summary>Where it is made, what it says, whether its author's numbers bear it out, and which.</summary>
    public string InWords => $"{Place}: \"{Raw}\": {Standing.Replace('-', ' ')}: {Reason}";
}

/// <summary>Something to know about a place of the submission.</summary>
/// <param name="Raw">What stands there; empty where the text says it.</param>
public sealed record RemarkReport(string Place, string Text, string Raw);
