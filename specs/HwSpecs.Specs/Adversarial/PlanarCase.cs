using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Adversarial;

/// <summary>A network with two inputs for the exact search, with the same network in the witnesses' own terms.</summary>
internal sealed record PlanarCase(Parameters<double> Parameters, IPiecewiseLinearActivation Activation, double[] Sample, UnitState[] Unit)
{
    public PlanarNetwork Witness { get; } = new(
        [.. Enumerable.Range(0, Parameters.Units).Select(j => Parameters.HiddenWeights.Row(j).ToArray())],
        Parameters.HiddenBiases,
        Parameters.OutputWeights,
        Parameters.OutputBias,
        Unit);

    /// <summary>Parameters as one rarely meets them by hand: nothing is parallel, nothing coincides.</summary>
    public static PlanarCase Generic(Random random, int units) => Of(random, units, () => (4 * random.NextDouble()) - 2, Math.Sqrt(units));

    /// <summary>Halves from -1 to 1: lines coincide, jumps cancel, the logit is zero on whole cells, samples lie on boundaries.</summary>
    public static PlanarCase Degenerate(Random random, int units) => Of(random, units, () => random.Next(-2, 3) / 2.0, 1);

    public ExactOutcome Nearest(PerturbationNorm norm) => ExactSearch.Nearest(Parameters, Activation, Sample, norm);

    public Certificate Certify(PerturbationNorm norm) => ExactSearch.Certify(Parameters, Activation, Sample, norm);

    public NearestByEnumeration Enumerate(PerturbationNorm norm) => new(Witness, Sample[0], Sample[1], Order(norm));

    /// <summary>p of the p-norm.</summary>
    public static double Order(PerturbationNorm norm) => norm switch
    {
        PerturbationNorm.L1 => 1,
        PerturbationNorm.L2 => 2,
        _ => double.PositiveInfinity,
    };

    public override string ToString() => FormattableString.Invariant(
        $"{Activation} W [{string.Join("; ", Witness.Rows.Select(row => $"{row[0]:R} {row[1]:R}"))}] c [{string.Join(' ', Parameters.HiddenBiases)}] w [{string.Join(' ', Parameters.OutputWeights)}] b {Parameters.OutputBias:R} at ({Sample[0]:R}, {Sample[1]:R})");

    private static PlanarCase Of(Random random, int units, Func<double> number, double biasScale)
    {
        var weights = new Matrix<double>(units, 2);
        double[] biases = new double[units], output = new double[units];
        for (var j = 0; j < units; j++)
            (weights[j, 0], weights[j, 1], biases[j], output[j]) = (number(), number(), number(), number());
        var parameters = new Parameters<double>(weights, biases, output, biasScale * number());
        double[] sample = [number(), number()];
        return random.Next(3) switch
        {
            0 => new(parameters, new ReLU(), sample, UnitState.ReLU),
            1 => new(parameters, new JumpReLU(0.5), sample, UnitState.JumpReLU(0.5)),
            _ => new(parameters, new PiecewiseLinearUnit(0.25, 0.5), sample, UnitState.Plu(0.25, 0.5)),
        };
    }
}
