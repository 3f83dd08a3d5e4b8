using HwSpecs.Activations;
using HwSpecs.Report;

namespace HwSpecs.Claims;

/// <summary>4.1: what is said of JumpReLU near its threshold, measured at pre-activations on both sides of it.</summary>
internal static class JumpClaims
{
    private const double Perturbation = 0.001;
    private const int Points = 1000;

    public static IEnumerable<Claim> All(Definition definition)
    {
        var units = definition.JumpThresholds.Select(theta => new JumpReLU(theta)).ToList();
        var below = units.Max(unit => Pairs(unit.Threshold - 0.05, unit.Threshold - Perturbation).Max(z => Change(unit, z)));
        var across = units.Select(unit => (unit.Threshold, Change: Change(unit, unit.Threshold - (Perturbation / 2)))).ToList();
        var above = units.Max(unit => Pairs(unit.Threshold + Perturbation, unit.Threshold + 0.05).Max(z => Change(unit, z)));

        yield return new(
            new("4.1/claim/ignored below the threshold"),
            "a perturbation after which the pre-activation is still below the threshold changes nothing",
            below == 0 ? ClaimVerdict.BorneOut : ClaimVerdict.Refuted,
            [new("perturbation", Perturbation), new("largest change of h below the threshold", below)],
            "h is 0 before and after");
        yield return new(
            new("4.1/claim/ignored near the threshold"),
            "a small perturbation of a pre-activation near the threshold changes nothing",
            across.TrueForAll(unit => unit.Change <= Perturbation) ? ClaimVerdict.BorneOut : ClaimVerdict.Refuted,
            [new("perturbation", Perturbation), .. across.Select(unit => new Evidence(FormattableString.Invariant($"change of h across theta={unit.Threshold}"), unit.Change)), new("largest change of h above the threshold", above)],
            "across the threshold h jumps by the threshold, however small the perturbation, and above it passes on in full as with ReLU");
    }

    /// <summary>|h(z + perturbation) − h(z)|.</summary>
    private static double Change(JumpReLU unit, double z) => Math.Abs(unit.Value(z + Perturbation) - unit.Value(z));

    /// <summary>Pre-activations from which a perturbation stays within the interval.</summary>
    private static IEnumerable<double> Pairs(double from, double to) =>
        Enumerable.Range(0, Points).Select(k => from + ((to - Perturbation - from) * k / (Points - 1)));
}
