using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reporting;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Classes;

/// <summary>What the tables and statistics of a class need of one student's marks: small, for there may be ten thousand.</summary>
/// <param name="StudentId">By the roster.</param>
/// <param name="Submission">The name of the file or folder that was marked.</param>
/// <param name="Key">A hash of all that these marks depend on.</param>
/// <param name="GroupPoints">In the rubric's order.</param>
/// <param name="Verdicts">A letter for each quantity, in the homework's order: its place in <see cref="VerdictCounts.Order"/>.</param>
/// <param name="Convention">Its id; empty where the submission follows the homework's own.</param>
/// <param name="Slips">Their ids.</param>
/// <param name="Refusal">Why the file could not be read; empty where it was.</param>
/// <param name="Questions">What a person has to decide: an address, or nothing for the whole file, and the cause.</param>
public sealed record ClassRow(
    string StudentId,
    string Submission,
    string Key,
    decimal Points,
    IReadOnlyList<decimal> GroupPoints,
    string Verdicts,
    string Convention,
    IReadOnlyList<string> Slips,
    string Refusal,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Override> Overrides)
{
    /// <param name="addresses">In the homework's order: rows of two rubrics can be compared.</param>
    public static ClassRow Of(string studentId, string submission, string key, MarkedFile marked, IReadOnlyList<Address> addresses, IReadOnlyList<Override> overrides)
    {
        var refusal = marked is MarkedFile.Refused refused ? ShownText.Of(WithoutName(refused.Reason, submission)) : "";
        var marks = marked.Marks;
        var groups = marks.Groups.Select(group => Override.PointsOf(group, overrides)).ToList();
        return new ClassRow(
            studentId,
            ShownText.Of(submission),
            key,
            Math.Max(0, groups.Sum() - marks.Deductions.Sum(deduction => deduction.Points)),
            groups,
            Letters(marks.Groups, addresses),
            marks.Convention?.Id ?? "",
            [.. marks.Deductions.Select(deduction => deduction.Slip.Id)],
            refusal,
            refusal.Length > 0 ? [new Question("", refusal)] : [.. marks.Groups.SelectMany(group => QuestionsOf(group, overrides))],
            overrides);
    }

    /// <summary>A person has decided on what is asked about, or on a part of it.</summary>
    public bool IsSettled(Question question) => Overrides.Any(entry => entry.Where == question.Address || entry.Where.StartsWith(question.Address + "/", StringComparison.Ordinal));

    public static string VerdictOf(char letter) => VerdictCounts.Order[letter - 'a'];

    /// <summary>Each group has its marks in the homework's order too, so that the next address is the next of one of them.</summary>
    private static string Letters(IReadOnlyList<GroupMark> groups, IReadOnlyList<Address> addresses) => string.Create(addresses.Count, (groups, addresses), (letters, of) =>
    {
        var (next, group) = (new int[of.groups.Count], 0);
        for (var k = 0; k < letters.Length; k++)
        {
            for (var tried = 0; next[group] == of.groups[group].Marks.Count || of.groups[group].Marks[next[group]].Verdict.Address != of.addresses[k]; tried++)
                group = tried < next.Length ? (group + 1) % next.Length : throw new ArgumentException($"No mark is given for {of.addresses[k]}.", nameof(groups));
            letters[k] = (char)('a' + VerdictCounts.IndexOf(of.groups[group].Marks[next[group]++].Verdict.Id));
        }
    });

    private static IEnumerable<Question> QuestionsOf(GroupMark group, IReadOnlyList<Override> overrides) =>
        overrides.Any(entry => entry.Where == group.Group.Prefix)
            ? []
            : group.Marks.Select(mark => mark.Verdict).OfType<Verdict.NeedsHuman>()
                .Where(verdict => overrides.All(entry => entry.Where != verdict.Address.ToString()))
                .Select(verdict => new Question(verdict.Address.ToString(), ShownText.Of(verdict.Reason)));

    /// <summary>The same cause has the same words for every file.</summary>
    private static string WithoutName(string reason, string name) =>
        reason.StartsWith(name + " ", StringComparison.Ordinal) ? reason[(name.Length + 1)..] : reason;
}

/// <summary>Something for a person to decide.</summary>
public sealed record Question(string Address, string Cause);
