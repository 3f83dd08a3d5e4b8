using HwSpecs.Grading.Marking;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Classes;

/// <summary>A class, marked.</summary>
/// <param name="Title">What gradebooks call the homework.</param>
/// <param name="Rows">Every student of the roster, or of the part that was marked, in its order; no row for those without a submission that counts.</param>
/// <param name="Addresses">Of the rows' verdicts, in the homework's order.</param>
public sealed record ClassMarks(Roster Roster, Rubric Rubric, string Title, IReadOnlyList<Address> Addresses, Intake Intake, IReadOnlyList<(Student Student, ClassRow? Row)> Rows)
{
    /// <returns><c>marked</c>, <c>needs human</c>, <c>not read</c>, <c>several submissions</c> or <c>no submission</c>.</returns>
    public string Status(Student student, ClassRow? row) => row switch
    {
        null => Intake.Several.Any(several => several.Student == student) ? "several submissions" : "no submission",
        { Refusal.Length: > 0 } => "not read",
        { Questions.Count: > 0 } => "needs human",
        _ => "marked",
    };
}
