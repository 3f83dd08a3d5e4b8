using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>Gives a verdict and points for each quantity that the homework asks for.</summary>
/// <remarks>A pure function of its arguments: the same marks on every machine, in every culture and from every thread.</remarks>
public static class Marker
{
    public static MarkedSubmission Mark(MarkingKey key, SubmissionReading reading)
    {
        var marking = new MarkingInProgress(key, reading);
        marking.Collect();
        marking.HoldAgainstKey();
        var match = marking.MatchConvention();
        FollowThrough.Apply(marking);
        Examples.Apply(marking, match);
        Guesses.OfOneNumber(marking);
        FewNumbers.Apply(marking);
        var slips = SlipMarking.Apply(marking, match);
        Guesses.OfZeros(marking, [.. slips.SelectMany(slip => slip.Values).Select(value => value.Asked)]);
        return marking.Finished(slips, match.Name) with { Claims = Claims.In(reading, key.Rubric.Tolerances), Definition = key.Definition };
    }
}
