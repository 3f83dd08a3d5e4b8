namespace HwSpecs.Explaining;

/// <summary>How many trainings would be expected to print the same digits without being the one that printed them.</summary>
/// <remarks>
/// A rate can always be chosen so that the first line agrees wherever the tried trainings pass it: each such crossing is one chance.
/// The other lines have to agree by luck. Line by line, the probability is estimated among the crossings that came nearest on the lines
/// before (a quarter of them, at least sixteen), as if those were spread evenly over the window that they fill: multilevel splitting, as
/// it is used for rare events. The product over the lines times the number of crossings is the expectation. Crossings that agree
/// on all lines are what is to be judged and are left out.
/// </remarks>
internal static class ChanceModel
{
    private const int LeastSample = 16;
    private const float Agreement = 2.5f;

    /// <param name="crossings">How far each line of each crossing is off, in tolerances.</param>
    /// <param name="lines">At least 1.</param>
    public static double Expected(IReadOnlyList<float[]> crossings, int lines)
    {
        var sample = crossings.Where(off => off.Any(line => !(line <= Agreement))).ToList();
        if (lines == 1)
            return crossings.Count;
        double expected = crossings.Count;
        for (var line = 1; line < lines; line++)
        {
            var finite = sample.Where(off => float.IsFinite(off[line])).OrderBy(off => off[line]).ToList();
            var kept = Math.Min(finite.Count, Math.Max(LeastSample, sample.Count / 4));
            if (kept == 0)
                return 0;
            var window = Math.Max(1, finite[kept - 1][line]);
            expected *= (double)kept / sample.Count / window;
            sample = finite[..kept];
        }

        return expected;
    }
}
