using HwSpecs.Grading.Marking;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Variants;

namespace HwSpecs.Grading.Classes;

/// <summary>The key of each student of a class; safe for any number of threads.</summary>
/// <remarks>Every variant asks for what the homework asks for, so that one rubric and one table hold for all.</remarks>
public sealed class ClassKey(KeyChoice choice, Rubric rubric)
{
    private readonly SubmissionMarker homework = new(Definition.Homework, rubric);
    private readonly ClassVariants? variants = choice is KeyChoice.Variants(var prefix) ? new(prefix) : null;
    private int computed;

    public Rubric Rubric => rubric;

    /// <summary>In the homework's order, whatever that of the rubric's groups.</summary>
    public IReadOnlyList<Address> Addresses => homework.Addresses;

    /// <summary>What everybody's submission is worth where it says nothing.</summary>
    public MarkedSubmission Nothing => homework.Refuse("").Marks;

    /// <summary>Null where all have the homework's key.</summary>
    internal ClassVariants? Variants => variants;

    /// <summary>How many variants' keys were computed.</summary>
    internal int Computed => computed;

    public MarkedFile.Refused Refuse(string reason) => homework.Refuse(reason);

    /// <summary>Of all that a student's marks depend on, submission and overrides apart: a variant follows from its id alone, so that its key need not be computed for this.</summary>
    public string HashOf(string studentId) => choice is KeyChoice.Variants(var prefix) ? $"{homework.Hash}\n{Variant.Version}\n{prefix}{studentId}" : homework.Hash;

    /// <summary>A variant's key takes as long as some submissions do and is not kept: a student is marked once.</summary>
    public StudentKey Of(string studentId)
    {
        if (variants is null)
            return new StudentKey.Known(homework);
        Interlocked.Increment(ref computed);
        try
        {
            return new StudentKey.Known(new SubmissionMarker(variants.Of(studentId), rubric));
        }
        catch (FormatException failure)
        {
            return new StudentKey.None($"is of a student without a variant: {failure.Message}");
        }
    }
}

/// <summary>What a student's submission is marked by.</summary>
public abstract record StudentKey
{
    private StudentKey()
    {
    }

    public sealed record Known(SubmissionMarker Own) : StudentKey;

    /// <param name="Reason">Why no variant has this id, to follow the submission's name.</param>
    public sealed record None(string Reason) : StudentKey;
}
