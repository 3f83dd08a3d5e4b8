namespace HwSpecs.Benchmarks;

/// <summary>One row: what is measured, next to the baseline that runs in the same process.</summary>
/// <param name="Name">The row's name, unique in the table.</param>
/// <param name="BaselineName">What the baseline is.</param>
/// <param name="Baseline">One round of the baseline.</param>
/// <param name="Candidate">One round of what is measured.</param>
/// <param name="Operations">How many operations one round does.</param>
public sealed record Comparison(string Name, string BaselineName, Action Baseline, Action Candidate, int Operations)
{
    public override string ToString() => Name;
}
