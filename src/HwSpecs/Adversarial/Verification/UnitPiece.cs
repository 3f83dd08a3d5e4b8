using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Verification;

/// <summary>An activation function from left to right: slope·z + offset up to and with End; the last piece has no end.</summary>
internal readonly record struct UnitPiece(Dyadic Slope, Dyadic Offset, Dyadic End)
{
    /// <returns>Null if the activation is none of ReLU, PLU and JumpReLU.</returns>
    public static IReadOnlyList<UnitPiece>? Of(IPiecewiseLinearActivation activation)
    {
        var one = Dyadic.Of(1);
        switch (activation)
        {
            case ReLU:
                return [default, new(one, default, default)];
            case JumpReLU jump:
                return [new(default, default, Dyadic.Of(jump.Threshold)), new(one, default, default)];
            case PiecewiseLinearUnit plu:
                var (a, k) = (Dyadic.Of(plu.Slope), Dyadic.Of(plu.Knee));
                var offset = (a * k) - k;
                return [new(a, offset, -k), new(one, default, k), new(a, -offset, default)];
            default:
                return null;
        }
    }
}
