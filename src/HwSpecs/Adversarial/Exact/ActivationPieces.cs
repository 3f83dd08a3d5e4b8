using HwSpecs.Activations;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A point of the real line beyond which an activation function gains slope·(z − threshold) + jump.</summary>
internal readonly record struct ActivationKnee(double Threshold, Dyadic Slope, Dyadic Jump);

/// <summary>An activation function as slope·z + offset plus what each knee adds, exactly.</summary>
internal sealed record ActivationPieces(Dyadic Slope, Dyadic Offset, IReadOnlyList<ActivationKnee> Knees)
{
    private static readonly Dyadic One = Dyadic.Of(1);

    /// <exception cref="NotSupportedException">The activation is none of ReLU, PLU and JumpReLU.</exception>
    public static ActivationPieces Of(IPiecewiseLinearActivation activation) => activation switch
    {
        ReLU => new(default, default, [new(0, One, default)]),
        JumpReLU jump => new(default, default, [new(jump.Threshold, One, Dyadic.Of(jump.Threshold))]),
        PiecewiseLinearUnit plu => OfPlu(Dyadic.Of(plu.Slope), plu.Knee),
        _ => throw new NotSupportedException($"The exact search knows ReLU, PLU and JumpReLU units, but these are {activation.Name} units."),
    };

    private static ActivationPieces OfPlu(Dyadic slope, double knee)
    {
        var rest = One - slope;
        return new(slope, -(rest * Dyadic.Of(knee)), [new(-knee, rest, default), new(knee, -rest, default)]);
    }
}
