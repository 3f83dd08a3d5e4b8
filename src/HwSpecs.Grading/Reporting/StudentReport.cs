using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Reporting;

/// <summary>For who wrote the submission: says what is wrong and where, and states no number that the submission does not state itself.</summary>
public sealed record StudentReport : Report
{
    public StudentReport(string submission, MarkedSubmission marked, IReadOnlyList<Override> overrides)
        : base(submission, marked, overrides)
    {
        var stated = new StatedNumbers(marked.Reading);
        Groups = GroupsOf(marked, overrides, (mark, points) => Item(mark.Verdict, points.Points, points.Possible, stated));
        Deductions = [.. marked.Deductions.Select(deduction => deduction with { Slip = deduction.Slip with { InWords = Safe(deduction.Slip.InWords) } })];
        Convention = marked.Convention is { } convention ? convention with { InWords = Safe(convention.InWords) } : null;
        Claims = [.. marked.Claims.Select(claim => FoundText.Claim(claim, Safe(claim.Reason)))];
        Notes = [.. marked.Reading.Notes.Select(note => new RemarkReport(note.Place.ToString(), Safe(note.Text), ""))];
        NotUnderstood = [.. marked.Reading.NotUnderstood.Select(rest => new RemarkReport(rest.Place.ToString(), Safe(rest.Reason), ShownText.Of(rest.RawText)))];

        string Safe(string text) => ShownText.Of(stated.Withhold(text));
    }

    private static ItemReport.ForStudent Item(Verdict verdict, decimal points, decimal possible, StatedNumbers stated) => new()
    {
        Address = verdict.Address,
        Verdict = verdict.Id,
        Points = points,
        Possible = possible,
        Place = FoundText.Place(verdict),
        Raw = FoundText.Raw(verdict),
        Numbers = FoundText.Numbers(verdict),
        Reasons = [.. StudentText.Reasons(verdict).Select(reason => ShownText.Of(stated.Withhold(reason)))],
    };
}
