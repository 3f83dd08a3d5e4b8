using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Networks;
using HwSpecs.Quantities;

namespace HwSpecs.Report;

/// <summary>The nearest adversarial example that the report's walk finds, as the report takes it and over both classes.</summary>
internal static class AdversarialWalks
{
    private static readonly string[] Names = ["distance", "sample", "adversarial", "steps"];

    /// <summary>
    /// The walk that the homework asks for; where it can only leave one class, also, under <c>every class</c>, the one on
    /// which each sample walks away from its own.
    /// </summary>
    public static IEnumerable<Quantity> Results<TActivation>(Definition definition, Address at, Network<float, TActivation> network)
        where TActivation : struct, IPiecewiseLinearActivation =>
    [
        .. Asked(definition, at, network),
        .. definition.WalkDirection == WalkDirection.LeaveClass ? [] : Nearest(definition, at / "every class", network, WalkDirection.LeaveClass),
    ];

    public static IEnumerable<Quantity> Asked<TActivation>(Definition definition, Address at, Network<float, TActivation> network)
        where TActivation : struct, IPiecewiseLinearActivation => Nearest(definition, at, network, definition.WalkDirection);

    private static IEnumerable<Quantity> Nearest<TActivation>(
        Definition definition, Address at, Network<float, TActivation> network, WalkDirection direction)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var dataset = definition.Dataset<float>();
        var walk = new GradientWalk<float>((float)definition.WalkStep, definition.MaxWalkSteps);
        if (walk.Nearest(network, dataset, direction) is not (var sample, var flipped))
        {
            var none = new QuantityValue.Text($"no sample flips within {definition.MaxWalkSteps} steps");
            return [.. Names.Select(name => new Quantity(at / name, Arithmetic.Float32, none))];
        }

        return
        [
            new(at / "distance", Arithmetic.Float32, new QuantityValue.Scalar(flipped.Distance)),
            Quantity.Vector<float>(at / "sample", dataset.Inputs.Row(sample).ToArray()),
            new(at / "adversarial", Arithmetic.Float32, new QuantityValue.Vector(flipped.Adversarial)),
            new(at / "steps", Arithmetic.Float32, new QuantityValue.Scalar(flipped.Steps)),
        ];
    }
}
