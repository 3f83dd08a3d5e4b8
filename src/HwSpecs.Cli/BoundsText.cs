using HwSpecs.Adversarial.Bounds;
using static HwSpecs.Cli.OaeText;

namespace HwSpecs.Cli;

/// <summary>The bounds on the distance from one point to the other class, as text for people.</summary>
internal static class BoundsText
{
    public static IEnumerable<string> Lines(BoundedOutcome outcome)
    {
        yield return $"point        {List(outcome.Sample)}, class {(outcome.StartsInClassOne ? 1 : 0)}";
        foreach (var line in Lines(outcome.Bounds, Norm(outcome.Norm)))
            yield return line;
        yield return $"regions      {outcome.Bounds.Regions}";
        yield return "certificate  none: certificates are given for networks with 2 inputs";
    }

    private static string[] Lines(DistanceBounds bounds, string norm) => bounds switch
    {
        DistanceBounds.Found found =>
        [
            $"lower        {Number(found.Lower)} in {norm}: no point of the other class is nearer",
            $"upper        {Number(found.Upper)} in {norm} ({Attained(found.Attainment)})",
            $"gap          {Number(found.Gap)}, {(found.IsExact ? "which counts as exact" : "not exact: more --regions may narrow it")}",
            $"adversarial  {List(found.Adversarial)} is in the other class",
        ],
        DistanceBounds.OnBoundary boundary =>
        [
            "distance     0: the point lies on the boundary, with the other class as near as one likes (infimum, not attained)",
            $"adversarial  {List(boundary.Toward)} is in the other class, and all points on the way there",
        ],
        DistanceBounds.NoneWithin none =>
        [
            $"lower        {Number(none.Radius)} in {norm}: no point of the other class is nearer",
            "upper        none: no point of the other class was found; more --regions may find one, or show that there is none",
        ],
        DistanceBounds.NoClassChange => ["distance     none: the class changes nowhere"],
        _ => throw new InvalidOperationException($"{bounds} is no known outcome of a search."),
    };

    private static string Attained(Attainment attainment) => attainment switch
    {
        Attainment.Attained => "the infimum is a minimum, attained",
        Attainment.NotAttained => "the infimum is not attained",
        _ => "undecided whether the infimum is attained: the logit jumps",
    };
}
