using HwSpecs.Activations;
using HwSpecs.Grading.Marking;
using HwSpecs.Networks;
using HwSpecs.Training;

namespace HwSpecs.Grading.Classes;

/// <summary>Finds submissions that state the numbers of another student's variant, for a person to ask about: nothing is deducted, and nobody is named.</summary>
/// <remarks>
/// What 2.1 and 2.2 state is held against the starts of the class's own variants alone. Each of 10,000 variants shares its predictions with
/// 39 others on average; of students who misread one number, 3 in 100 predict what another's start predicts, and 17 in 1,000 share its
/// gradients too. So nobody is asked where a misreading or two explain what is stated. That leaves 1e-4 of those who misread three numbers,
/// 6e-5 and 5e-5 of four and five, and 2e-5 of a start made up from nothing. (Enumerated over the variants of s0 to s9999.)
/// </remarks>
/// <param name="ids">Of the whole class, also where a part of it is marked.</param>
internal sealed class OtherVariants(IEnumerable<string> ids, ClassVariants variants)
{
    private readonly Lazy<IReadOnlyList<Start>> all = new(() => [.. variants.Of(ids).Select(definition => new Start(definition.InitialNetwork<double>(), definition.Dataset<double>()))]);

    /// <summary>What a person is asked.</summary>
    public static Question Question { get; } = new("2.1", "the values of 2.1 and 2.2 are those of another student's variant, not of the student's own; ask how they came about");

    /// <returns>True where all that is stated fits another variant of the class, at most half of it, zeros apart, the student's own, and a slip or two do not explain it.</returns>
    public bool HasAnothersValues(MarkedSubmission marks)
    {
        var stated = new StatedStart(marks.Reading, marks.Definition);
        return stated.TellsVariantsApart
            && 2 * stated.FittingNonzero(marks.Definition.InitialNetwork<double>(), marks.Definition.Dataset<double>()) <= stated.CountOfNonzero
            && all.Value.Any(start => stated.Fits(start.Network, start.Dataset))
            && !Misreadings.Explain(stated, marks.Definition);
    }

    private sealed record Start(Network<double, ReLU> Network, Dataset<double> Dataset);
}
