using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Marking;

/// <summary>A quantity that the homework asks for.</summary>
public abstract record Expectation
{
    private Expectation()
    {
    }

    public abstract Address Address { get; }

    public sealed record OfKey(Quantity Key) : Expectation
    {
        public override Address Address => Key.Address;
    }

    /// <param name="Reason">Why no value can be expected.</param>
    public sealed record WithoutKey(Address At, string Reason) : Expectation
    {
        public override Address Address => At;
    }

    /// <summary>What a report of the homework has to state, in its order.</summary>
    public static IReadOnlyList<Expectation> All(Definition definition)
    {
        const string noThreshold = "not reproduced: no threshold or training is given that leads to one answer";
        var jumpReLU = new Address("4.2");
        IReadOnlyList<Expectation> withoutKey = definition.JumpReLUTask is not null ? [] :
        [
            new WithoutKey(jumpReLU / "distance", noThreshold),
            new WithoutKey(jumpReLU / "sample", noThreshold),
            new WithoutKey(jumpReLU / "adversarial", noThreshold),
        ];
        return [.. Results.All(definition).Where(result => IsAsked(result.Address)).Select(result => new OfKey(result)), .. withoutKey];
    }

    /// <summary>
    /// Plots and numbers of steps are not part of a report's text. The search over every class, and what stands deeper under
    /// 4.2 than the answer to a declared task, are this project's own results.
    /// </summary>
    private static bool IsAsked(Address address) =>
        address.Name is not ("gradient" or "steps")
        && !address.Segments.Contains("every class")
        && (address.Problem != "4.2" || address.Segments.Count == 2);
}
