using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Adversarial.Bounds;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Adversarial;

/// <summary>A network with any number of inputs for the search for bounds, with the same network in the witnesses' own terms.</summary>
internal sealed record SpatialCase(Parameters<double> Parameters, IPiecewiseLinearActivation Activation, double[] Sample, UnitState[] Unit)
{
    public SpatialNetwork Witness { get; } = new(
        [.. Enumerable.Range(0, Parameters.Units).Select(j => Parameters.HiddenWeights.Row(j).ToArray())],
        Parameters.HiddenBiases,
        Parameters.OutputWeights,
        Parameters.OutputBias,
        Unit);

    public static SpatialCase Random(Random random, int inputs, int units)
    {
        var weights = new Matrix<double>(units, inputs);
        foreach (ref var weight in weights.AsSpan())
            weight = Number();
        double[] biases = [.. Enumerable.Range(0, units).Select(_ => Number())], output = [.. Enumerable.Range(0, units).Select(_ => Number())];
        var parameters = new Parameters<double>(weights, biases, output, Math.Sqrt(units) * Number());
        double[] sample = [.. Enumerable.Range(0, inputs).Select(_ => Number())];
        return random.Next(3) switch
        {
            0 => new(parameters, new ReLU(), sample, UnitState.ReLU),
            1 => new(parameters, new JumpReLU(0.5), sample, UnitState.JumpReLU(0.5)),
            _ => new(parameters, new PiecewiseLinearUnit(0.25, 0.5), sample, UnitState.Plu(0.25, 0.5)),
        };

        double Number() => (4 * random.NextDouble()) - 2;
    }

    public static SpatialCase Of(PlanarCase planar) => new(planar.Parameters, planar.Activation, planar.Sample, planar.Unit);

    /// <summary>The same network behind x ↦ Q x, where the rows of Q are orthonormal: Euclidean distances stay.</summary>
    public SpatialCase Embedded(Random random, int inputs)
    {
        var rows = Orthonormal(random, Sample.Length, inputs);
        var weights = new Matrix<double>(Parameters.Units, inputs);
        for (var j = 0; j < Parameters.Units; j++)
        {
            for (var i = 0; i < inputs; i++)
                weights[j, i] = Enumerable.Range(0, rows.Length).Sum(r => Parameters.HiddenWeights[j, r] * rows[r][i]);
        }

        double[] sample = [.. Enumerable.Range(0, inputs).Select(i => Enumerable.Range(0, rows.Length).Sum(r => Sample[r] * rows[r][i]))];
        return new(new(weights, Parameters.HiddenBiases, Parameters.OutputWeights, Parameters.OutputBias), Activation, sample, Unit);
    }

    public DistanceBounds Bounds(PerturbationNorm norm, int maxRegions = DistanceSearch.DefaultMaxRegions) =>
        DistanceSearch.Nearest(Parameters, Activation, Sample, norm, maxRegions);

    /// <summary>What is wrong with bounds, by an own forward pass: the point must be of the other class and as far as is said.</summary>
    public string? Flaw(DistanceBounds.Found found, PerturbationNorm norm)
    {
        var length = SpatialNetwork.Length(found.Adversarial.Zip(Sample, (p, q) => p - q), PlanarCase.Order(norm));
        if (!(found.Lower <= found.Upper))
            return $"the bounds {found.Lower:R} and {found.Upper:R} are the wrong way round";
        if (Math.Abs(length - found.Upper) > 1e-13 * found.Upper)
            return $"the point is {length:R} away, not {found.Upper:R}";
        return Witness.IsClassOne(found.Adversarial) == Witness.IsClassOne(Sample) ? "the point is of the sample's class" : null;
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Activation} W [{string.Join("; ", Witness.Rows.Select(Text))}] c [{Text(Parameters.HiddenBiases)}] w [{Text(Parameters.OutputWeights)}] b {Parameters.OutputBias:R} at [{Text(Sample)}]");

    private static string Text(double[] numbers) => string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static double[][] Orthonormal(Random random, int count, int inputs)
    {
        var rows = new double[count][];
        for (var k = 0; k < count; k++)
        {
            var row = Enumerable.Range(0, inputs).Select(_ => (2 * random.NextDouble()) - 1).ToArray();
            for (var pass = 0; pass < 2; pass++)
            {
                foreach (var other in rows.Take(k))
                {
                    var share = row.Zip(other, (p, q) => p * q).Sum();
                    row = [.. row.Zip(other, (p, q) => p - (share * q))];
                }
            }

            var length = SpatialNetwork.Length(row, 2);
            rows[k] = [.. row.Select(element => element / length)];
        }

        return rows;
    }
}
