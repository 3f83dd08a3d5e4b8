using HwSpecs.Activations;
using HwSpecs.Grading.Marking;
using HwSpecs.Networks;
using HwSpecs.Training;

namespace HwSpecs.Grading.Classes;

/// <summary>Finds submissions that state the numbers of another student's variant, for a person to ask about: nothing is deducted, and nobody is named.</summary>
/// <remarks>
/// What 2.1 and 2.2 state is held against the starts of the class's own variants alone. Of 10,000 variants, every one shares its predictions
/// with 39 others on average, and 2 in 100 students who misread one number compute what another's start gives, all gradients included:
/// where a misreading or two explain what is stated, nobody is asked. That leaves 1e-4 of those who misread three numbers, and fewer of
/// those who misread more.
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
