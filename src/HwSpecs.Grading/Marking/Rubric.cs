using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>What each part of the homework is worth.</summary>
/// <param name="Groups">Each address belongs to the first group that covers it.</param>
/// <param name="SlipDeduction">Taken off once for each slip.</param>
public sealed record Rubric(IReadOnlyList<RubricGroup> Groups, decimal SlipDeduction)
{
    /// <summary>100 points: equal shares within a problem.</summary>
    public static Rubric Default { get; } = new(
        [
            new("1", "Activation functions and their learning regions", 15),
            new("2.1", "Outputs and losses", 15),
            new("2.2", "Per-sample gradients", 25),
            new("3.1", "Verification in PyTorch", 10),
            new("3.2", "Training", 15),
            new("3.3", "Adversarial examples", 15),
            new("4.2", "Adversarial examples of JumpReLU", 5),
        ],
        SlipDeduction: 5);

    public Tolerances Tolerances { get; init; } = Tolerances.Default;

    public MarkingPolicy Policy { get; init; } = MarkingPolicy.Default;

    public decimal Possible => Groups.Sum(group => group.Points);

    /// <summary>Points are shown and added in hundredths, halves rounded away from zero.</summary>
    public static decimal Rounded(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}

/// <param name="Prefix">The addresses that begin with it, segment by segment: <c>2.2</c> or <c>3.3/trained</c>.</param>
/// <param name="Title">In words, for people.</param>
public sealed record RubricGroup(string Prefix, string Title, decimal Points)
{
    public bool Covers(Address address) =>
        address.ToString() == Prefix || address.ToString().StartsWith(Prefix + "/", StringComparison.Ordinal);
}
