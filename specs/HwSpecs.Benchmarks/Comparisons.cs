namespace HwSpecs.Benchmarks;

/// <summary>All rows of the table: a new group of rows is one line here.</summary>
internal static class Comparisons
{
    public static IReadOnlyList<Row> All { get; } =
    [
        .. ElementaryFunctionComparisons.All,
        .. ConventionComparisons.All,
        .. NetworkComparisons.All,
        .. AdversarialComparisons.All,
        .. ActivationGradientComparisons.All,
        .. SubmissionComparisons.All,
        .. SnapshotComparisons.All,
        .. ClassComparisons.All,
        .. StartComparisons.All,
    ];
}
