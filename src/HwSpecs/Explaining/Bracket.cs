namespace HwSpecs.Explaining;

/// <summary>Two rates between which a training may print the losses.</summary>
/// <param name="Moments">Of each line.</param>
internal sealed record Bracket(TrainingRule Rule, LineMeaning Meaning, int[] Moments, double Low, double High, StraightLines Estimate);

/// <summary>How well the lines agree at the best rate of a bracket if each loss is a straight line between its two rates.</summary>
/// <param name="Agreeing">Lines within twice their tolerance.</param>
/// <param name="Fits">Every line is within its tolerance.</param>
/// <param name="Excess">The sum of <see cref="ExcessOf"/> over the lines.</param>
internal readonly record struct StraightLines(int Agreeing, bool Fits, double Excess)
{
    private const int MostTried = 16;

    /// <param name="from">How far each line is off at the lower rate, in tolerances.</param>
    /// <param name="to">The same at the higher rate.</param>
    /// <param name="mostExcess">See <see cref="ExcessOf"/>.</param>
    public static StraightLines Between(ReadOnlySpan<double> from, ReadOnlySpan<double> to, double mostExcess)
    {
        var best = new StraightLines(-1, false, double.PositiveInfinity);
        for (var line = 0; line < from.Length; line += Math.Max(1, from.Length / MostTried))
        {
            // The rate at which this line agrees best.
            var share = from[line] == to[line] ? 0.5 : Math.Clamp(from[line] / (from[line] - to[line]), 0, 1);
            var (agreeing, excess) = (0, 0.0);
            for (var other = 0; other < from.Length; other++)
            {
                var off = Math.Abs(from[other] + (share * (to[other] - from[other])));
                agreeing += off <= 2 ? 1 : 0;
                excess += ExcessOf(off, mostExcess);
            }

            var fits = best.Fits || excess == 0;
            best = agreeing > best.Agreeing || (agreeing == best.Agreeing && excess < best.Excess) ? new(agreeing, fits, excess) : best with { Fits = fits };
        }

        return best;
    }

    /// <summary>What a line beyond its tolerance counts: robust, so that one altered line does not draw the rate away from where all others agree.</summary>
    /// <param name="off">In tolerances.</param>
    /// <param name="most">What a line counts that is off by far.</param>
    public static double ExcessOf(double off, double most) => off <= 1 ? 0 : off < double.PositiveInfinity ? (off - 1) / (1 + ((off - 1) / most)) : most;
}
