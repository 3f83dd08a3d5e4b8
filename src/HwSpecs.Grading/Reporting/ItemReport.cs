using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reporting;

/// <summary>One verdict in the words of a report.</summary>
public abstract record ItemReport
{
    private ItemReport()
    {
    }

    public required Address Address { get; init; }

    /// <summary>The verdict's stable name, such as <c>follow-through</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>This item's share of its group's points, in hundredths.</summary>
    public required decimal Points { get; init; }

    public required decimal Possible { get; init; }

    /// <summary>Such as <c>line 44</c>; empty where nothing was found.</summary>
    public required string Place { get; init; }

    /// <summary>The submission's own words; empty where nothing was found.</summary>
    public required string Raw { get; init; }

    /// <summary>The numbers that were read, row by row.</summary>
    public required IReadOnlyList<double> Numbers { get; init; }

    /// <summary>What was found and, if it is not correct, why: at least one phrase.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public string Reason => string.Join("; ", Reasons);

    public sealed record ForStaff : ItemReport
    {
        /// <summary>The expected value in full; empty where there is none.</summary>
        public required string Key { get; init; }

        /// <summary>The largest difference that still counts as correct; empty where nothing was compared.</summary>
        public required string Tolerance { get; init; }

        /// <summary>What the verdict rests on.</summary>
        public required string Rule { get; init; }
    }

    /// <summary>Has no place for a key, a tolerance or a rule.</summary>
    public sealed record ForStudent : ItemReport;
}
