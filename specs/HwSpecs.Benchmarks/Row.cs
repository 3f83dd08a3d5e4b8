namespace HwSpecs.Benchmarks;

/// <summary>One row of the table: what is measured, next to its baseline.</summary>
/// <param name="Name">Unique in the table together with the baseline's.</param>
/// <param name="BaselineName">What the baseline is.</param>
public abstract record Row(string Name, string BaselineName);

/// <summary>Both run in this process, by turns.</summary>
/// <param name="Baseline">One round of the baseline.</param>
/// <param name="Candidate">One round of what is measured.</param>
/// <param name="Operations">How many operations one round does.</param>
public sealed record Comparison(string Name, string BaselineName, Action Baseline, Action Candidate, int Operations) : Row(Name, BaselineName)
{
    public override string ToString() => $"{Name}, {BaselineName}";
}

/// <summary>The baseline has just run in a process of its own, called by this one, and timed itself.</summary>
/// <param name="BaselineNanoseconds">For one operation.</param>
/// <param name="Candidate">One round of what is measured.</param>
/// <param name="Operations">How many operations one round does.</param>
public sealed record PeerComparison(string Name, string BaselineName, double BaselineNanoseconds, Action Candidate, int Operations) : Row(Name, BaselineName);

/// <summary>This machine does not have what one of the two needs.</summary>
public sealed record Absent(string Name, string BaselineName, string Reason) : Row(Name, BaselineName);
