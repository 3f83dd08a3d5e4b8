namespace HwSpecs.Adversarial.Bounds;

/// <summary>Where the class first changes along a ray from the sample: the logit along it is piecewise linear, so this is exact up to rounding.</summary>
internal sealed class RaySearch(FoldedSpace space)
{
    private const int Descents = 12;
    private readonly (double Place, int Fold)[] crossings = new (double Place, int Fold)[space.Folds.Count];

    /// <summary>The best of many rays, each improved by turning it to where the logit grows fastest at the change.</summary>
    /// <returns>The nearest change found, relative to the sample; null if no ray met any.</returns>
    public double[]? Nearest(int randomRays, int seed)
    {
        var random = new Random(seed);
        var (inputs, nearest) = (space.Inputs, double.PositiveInfinity);
        double[] gradient = new double[inputs], direction = new double[inputs];
        double[]? best = null;
        space.Around(direction, gradient);
        Follow([.. gradient]);
        foreach (var fold in space.Folds.Take(32))
        {
            Follow(fold.Normal);
            Follow(Array.ConvertAll(fold.Normal, element => -element));
        }

        for (var k = 0; k < randomRays; k++)
            Follow([.. Enumerable.Range(0, inputs).Select(_ => (2 * random.NextDouble()) - 1)]);
        return best;

        void Follow(double[] toward)
        {
            var length = SpaceNorm.Of(toward, space.Norm);
            if (length == 0)
                return;
            for (var i = 0; i < inputs; i++)
                direction[i] = toward[i] / length;
            var last = double.PositiveInfinity;
            for (var step = 0; step < Descents; step++)
            {
                var distance = FirstChange(direction);
                if (!(distance < last * (1 - 1e-12)))
                    return;
                last = distance;
                if (distance < nearest)
                    (nearest, best) = (distance, Array.ConvertAll(direction, element => element * distance));
                for (var i = 0; i < inputs; i++)
                    direction[i] *= distance * (1 + 1e-9);
                space.Around(direction, gradient);
                if (SpaceNorm.Dual(gradient, space.Norm) == 0)
                    return;
                SpaceNorm.Steepest(gradient, space.Norm, direction);
            }
        }
    }

    /// <summary>The least t > 0 beyond which the logit is positive at t·direction; infinity if there is none.</summary>
    public double FirstChange(ReadOnlySpan<double> direction)
    {
        double value = space.Constant, slope = SpaceNorm.Dot(space.Affine, direction);
        var count = 0;
        for (var i = 0; i < space.Folds.Count; i++)
        {
            var fold = space.Folds[i];
            var rate = SpaceNorm.Dot(fold.Normal, direction);
            var isOn = fold.Offset > 0 || (fold.Offset == 0 && rate > 0);
            if (isOn)
            {
                value += (fold.Slope * fold.Offset) + fold.Jump;
                slope += fold.Slope * rate;
            }

            if (rate != 0 && -fold.Offset / rate is > 0 and var place)
                crossings[count++] = (place, i);
        }

        var sorted = crossings.AsSpan(0, count);
        sorted.Sort(static (a, b) => a.Place.CompareTo(b.Place));
        var from = 0.0;
        for (var k = 0; k <= count; k++)
        {
            var to = k < count ? sorted[k].Place : double.PositiveInfinity;
            if (to > from && value + (slope * from) > 0)
                return from;
            var zero = -value / slope;
            if (slope > 0 && zero >= from && zero < to)
                return zero;
            if (k == count)
                break;
            var fold = space.Folds[sorted[k].Fold];
            var rate = SpaceNorm.Dot(fold.Normal, direction);
            var sign = rate > 0 ? 1 : -1;
            value += sign * ((fold.Slope * fold.Offset) + fold.Jump);
            slope += sign * fold.Slope * rate;
            from = to;
        }

        return double.PositiveInfinity;
    }
}
