using HwSpecs.Report;

namespace HwSpecs.Variants;

/// <summary>Whether a homework has one answer that can be found on paper and printed.</summary>
public static class WellPosed
{
    /// <summary>The first flaw found, the cheapest to find first.</summary>
    public static Flaw FlawOf(Definition definition)
    {
        var flaw = StartFlaws.Of(definition);
        if (flaw == Flaw.None)
            flaw = TrainingFlaws.Of(definition);
        return flaw == Flaw.None ? WalkFlaws.Of(definition) : flaw;
    }

    /// <summary>Four decimals, in which the homework asks for losses, points and distances.</summary>
    internal static bool PrintAlike(double one, double other) => Math.Round(one, 4) == Math.Round(other, 4);

    internal static bool PrintAlike(IEnumerable<double> one, IEnumerable<double> other) => one.Zip(other).All(pair => PrintAlike(pair.First, pair.Second));
}
