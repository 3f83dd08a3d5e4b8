using System.Globalization;
using System.Text.RegularExpressions;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Comparing;

/// <summary>Numbers whose addresses differ only in the step: where two runs part, and how fast.</summary>
/// <param name="Address">With <c>*</c> for the step: <c>3.2/epoch */average loss</c>.</param>
/// <param name="Unit">The word before the step: epoch, step or iteration.</param>
/// <param name="Steps">In ascending order, those that both snapshots hold.</param>
public sealed partial record Trajectory(string Address, string Unit, IReadOnlyList<(int Step, string Approved, string Received, Deviation Deviation)> Steps)
{
    /// <summary>The first step whose numbers are not the same; null where all are.</summary>
    public int? FirstDifferent => First(Agreement.Within);

    /// <summary>The first step whose numbers are beyond tolerance; null where none is.</summary>
    public int? FirstBeyond => First(Agreement.Beyond);

    /// <summary>The factor by which the distance grows a step, between the first difference and the last step; null where there is no such span.</summary>
    public double? Growth
    {
        get
        {
            if (FirstDifferent is not { } first)
                return null;
            var (from, to) = (Steps.First(step => step.Step == first), Steps[^1]);
            var ratio = to.Deviation.OffBy / from.Deviation.OffBy;
            return to.Step > from.Step && double.IsFinite(ratio) && ratio > 0 ? Math.Pow(ratio, 1.0 / (to.Step - from.Step)) : null;
        }
    }

    /// <summary>Those of at least three steps in which something is beyond tolerance.</summary>
    public static IReadOnlyList<Trajectory> In(Comparison comparison)
    {
        var families =
            from pair in comparison.Sections
            where pair.Approved is { Shape: Shape.Scalar } && pair.Received.Shape == Shape.Scalar
            let place = Place(pair.Received.Address)
            where place is not null
            group (place.Value.Step, pair) by (place.Value.Family, place.Value.Unit) into family
            where family.Count() >= 3
            select new Trajectory(family.Key.Family, family.Key.Unit, [.. family.OrderBy(at => at.Step).Select(at => At(at.Step, at.pair, comparison))]);
        return [.. families.Where(trajectory => trajectory.FirstBeyond is not null)];
    }

    /// <summary>Whether the trajectory tells of this difference.</summary>
    public bool Holds(Difference difference) => difference is Difference.Number number && Place(number.Address)?.Family == Address;

    private static (string Family, string Unit, int Step)? Place(string address)
    {
        var found = StepSegment().Match(address);
        if (!found.Success || !int.TryParse(found.Groups["step"].Value, CultureInfo.InvariantCulture, out var step))
            return null;
        var digits = found.Groups["step"];
        return ($"{address[..digits.Index]}*{address[(digits.Index + digits.Length)..]}", found.Groups["unit"].Value, step);
    }

    private static (int Step, string Approved, string Received, Deviation Deviation) At(int step, SectionPair pair, Comparison comparison)
    {
        var (approved, received) = (pair.Approved!.Rows[0], pair.Received.Rows[0]);
        var tolerance = comparison.Received.Header.Tolerances.Of(pair.Received.Address);
        return (step, approved.Digits(0), received.Digits(0), tolerance.Judge(approved.Numbers[0], received.Numbers[0], comparison.Format));
    }

    private int? First(Agreement atLeast) => Steps.Where(step => step.Deviation.Agreement >= atLeast).Select(step => (int?)step.Step).FirstOrDefault();

    [GeneratedRegex(@"(?<=^|/)(?<unit>epoch|step|iteration) (?<step>\d+)(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex StepSegment();
}
