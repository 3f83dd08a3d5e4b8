namespace HwSpecs.Specs.Witnesses;

/// <summary>A grid and random points around a sample: what is nearest among those of the other class can only be too far.</summary>
internal static class NearestByProbing
{
    /// <summary>A logit nearer to 0 than this has no sure class.</summary>
    private const double Margin = 1e-9;

    /// <param name="radius">The square's half width.</param>
    /// <returns>Infinity if all probes are of the sample's class.</returns>
    public static double Distance(PlanarNetwork network, double x, double y, double order, double radius, int gridSteps, int randomPoints, Random random)
    {
        var isClassOne = network.Logit(x, y) > 0;
        var least = double.PositiveInfinity;
        for (var i = -gridSteps; i <= gridSteps; i++)
        {
            for (var j = -gridSteps; j <= gridSteps; j++)
                Probe(radius * i / gridSteps, radius * j / gridSteps);
        }

        for (var k = 0; k < randomPoints; k++)
            Probe(radius * ((2 * random.NextDouble()) - 1), radius * ((2 * random.NextDouble()) - 1));
        return least;

        void Probe(double dx, double dy)
        {
            var logit = network.Logit(x + dx, y + dy);
            if (Math.Abs(logit) > Margin && logit > 0 != isClassOne)
                least = Math.Min(least, PlanarNetwork.Length(dx, dy, order));
        }
    }
}
