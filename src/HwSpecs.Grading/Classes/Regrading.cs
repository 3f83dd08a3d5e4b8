using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary>One student's marks before and after.</summary>
/// <param name="Before">Null where the student had none.</param>
/// <param name="Why">What differs, one phrase each; empty where nothing does.</param>
public sealed record RegradedStudent(Student Student, decimal? Before, decimal? After, IReadOnlyList<string> Why);

/// <summary>Holds the marks of one run against those of another.</summary>
public static class Regrading
{
    /// <returns>Every student whose row differs in more than its key, in the roster's order.</returns>
    public static IReadOnlyList<RegradedStudent> Compare(IReadOnlyDictionary<string, ClassRow> before, ClassMarks after) =>
    [
        .. after.Rows
            .Select(pair => (pair.Student, Old: before.GetValueOrDefault(pair.Student.Id), New: pair.Row))
            .Select(pair => new RegradedStudent(pair.Student, pair.Old?.Points, pair.New?.Points, [.. Why(pair.Old, pair.New, after)]))
            .Where(student => student.Why.Count > 0),
    ];

    private static IEnumerable<string> Why(ClassRow? old, ClassRow? now, ClassMarks marks)
    {
        if (old is null || now is null)
        {
            if (old is not null)
                yield return "no submission that counts any more";
            if (now is not null)
                yield return "not marked before";
            yield break;
        }

        if (old.Submission != now.Submission)
            yield return $"{now.Submission} in place of {old.Submission}";
        if (old.Refusal != now.Refusal)
            yield return now.Refusal.Length > 0 ? $"not read: {now.Refusal}" : "it can be read now";
        else if (old.Verdicts.Length != now.Verdicts.Length)
            yield return "other quantities are asked for";
        else
        {
            foreach (var k in Enumerable.Range(0, now.Verdicts.Length).Where(k => old.Verdicts[k] != now.Verdicts[k]))
                yield return $"{marks.Addresses[k]}: {ClassRow.VerdictOf(old.Verdicts[k])}, now {ClassRow.VerdictOf(now.Verdicts[k])}";
        }

        foreach (var slip in old.Slips.Except(now.Slips))
            yield return $"slip {slip} no longer deducted";
        foreach (var slip in now.Slips.Except(old.Slips))
            yield return $"slip {slip} deducted";
        foreach (var entry in old.Overrides.Except(now.Overrides))
            yield return $"override of {entry.Where} withdrawn";
        foreach (var entry in now.Overrides.Except(old.Overrides))
            yield return $"override of {entry.Where}: {ShownText.Points(entry.Points)} points: {ShownText.Of(entry.Reason)}";
        if (old.Convention != now.Convention)
            yield return now.Convention.Length > 0 ? $"follows the convention {now.Convention}" : $"the convention {old.Convention} no longer applies";
        if (old.Points != now.Points && old.Verdicts == now.Verdicts && old.Overrides.SequenceEqual(now.Overrides) && old.Slips.SequenceEqual(now.Slips))
            yield return "the same verdicts are worth other points";
    }
}
