using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Reporting;

/// <summary>For those who mark: with key, tolerance and rule.</summary>
public sealed record StaffReport : Report
{
    public StaffReport(string submission, MarkedSubmission marked, IReadOnlyList<Override> overrides)
        : base(submission, marked, overrides)
    {
        Groups = GroupsOf(marked, overrides, (mark, points) => Item(mark.Verdict, points.Points, points.Possible));
        Deductions = marked.Deductions;
        Convention = marked.Convention;
        Claims = [.. marked.Claims.Select(claim => FoundText.Claim(claim, ShownText.Of(claim.Reason)))];
        Notes = [.. marked.Reading.Notes.Select(note => new RemarkReport(note.Place.ToString(), ShownText.Of(note.Text), ""))];
        NotUnderstood = [.. marked.Reading.NotUnderstood.Select(rest => new RemarkReport(rest.Place.ToString(), ShownText.Of(rest.Reason), ShownText.Of(rest.RawText)))];
    }

    private static ItemReport.ForStaff Item(Verdict verdict, decimal points, decimal possible) => new()
    {
        Address = verdict.Address,
        Verdict = verdict.Id,
        Points = points,
        Possible = possible,
        Place = FoundText.Place(verdict),
        Raw = FoundText.Raw(verdict),
        Numbers = FoundText.Numbers(verdict),
        Reasons = StaffText.Reasons(verdict),
        Key = KeyText.Key(verdict),
        Tolerance = KeyText.Tolerance(verdict),
        Rule = StaffText.Rule(verdict),
    };
}
