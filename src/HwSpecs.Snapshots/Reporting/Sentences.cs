using HwSpecs.Snapshots.Comparing;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Reporting;

/// <summary>Differences and counts in words.</summary>
public static class Sentences
{
    public static string Of(Difference difference) => difference switch
    {
        Difference.Number number => $"{number.Place}: approved {number.Approved}, received {number.Received}{OffBy(number)}",
        Difference.Removed removed => $"{removed.Place}: removed, approved was {removed.Text}",
        Difference.Added added => $"{added.Place}: added, received {added.Text}",
        Difference.Reshaped reshaped => $"{reshaped.Address}: approved {reshaped.Approved}, received {reshaped.Received}",
        Difference.Moved moved => $"{moved.Address}: moved, now after {moved.After}",
        Difference.Header header => $"{header.Field}: approved {header.Approved}, received {header.Received}",
        _ => throw new ArgumentOutOfRangeException(nameof(difference)),
    };

    /// <summary>One line: <c>4 of 36 numbers differ, 2 beyond tolerance, 1 removed, worst 3.1 x tolerance at 2.2/sample 3/grad_W[1,0]</c>.</summary>
    public static string Of(Census census)
    {
        List<string> parts = [];
        if (census.Differ > 0)
            parts.Add(FormattableString.Invariant($"{census.Differ} of {Count(census.Numbers, "number")} {(census.Differ == 1 ? "differs" : "differ")}, {census.Beyond} beyond tolerance"));
        else if (census.Numbers > 0)
            parts.Add(census.Numbers == 1 ? "the number is the same" : $"all {Count(census.Numbers, "number")} are the same");
        if (census.Removed > 0)
            parts.Add(FormattableString.Invariant($"{census.Removed} removed"));
        if (census.Added > 0)
            parts.Add(FormattableString.Invariant($"{census.Added} added"));
        if (census.Other > 0)
            parts.Add(Count(census.Other, "other change"));
        if (census.Worst is { } worst)
            parts.Add($"worst {Distance(worst)} at {worst.Place}");
        return string.Join(", ", parts);
    }

    internal static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The distance in what the reader compares it with: tolerances, or ulps where there is none.</summary>
    internal static string Distance(Difference.Number number) => number.Deviation switch
    {
        { OffBy: 0 } => "the sign of zero differs",
        { OffBy: double.PositiveInfinity } => "not finite",
        { Multiple: double.PositiveInfinity } when number.AreWhole => $"off by {Digits.Distance(number.Deviation.OffBy)}",
        // Two numbers of the wider format that round to one of the narrower.
        { Multiple: double.PositiveInfinity, Ulps: 0 } => "less than 1 ulp",
        { Multiple: double.PositiveInfinity, Ulps: 1 } => "1 ulp",
        { Multiple: double.PositiveInfinity } => $"{Digits.Count(number.Deviation.Ulps)} ulps",
        _ => $"{Digits.Multiple(number.Deviation.Multiple)} x tolerance",
    };

    private static string OffBy(Difference.Number number)
    {
        var (_, offBy, multiple, _) = number.Deviation;
        return offBy switch
        {
            0 => $", {Distance(number)}",
            double.PositiveInfinity => "",
            _ when double.IsInfinity(multiple) && number.AreWhole => $", {Distance(number)}, must be exact",
            _ when double.IsInfinity(multiple) => $", off by {Digits.Distance(offBy)} = {Distance(number)}, must be exact",
            _ => $", off by {Digits.Distance(offBy)} = {Distance(number)}",
        };
    }
}
