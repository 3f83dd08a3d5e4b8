namespace HwSpecs.Activations.Spans;

/// <summary>An activation function's gradient for many points at a time.</summary>
/// <remarks>
/// Only + - * /, fused multiply-add, comparisons and table look-ups, each exact or rounded once: the lanes give the same bits on
/// every processor, whatever the width of its vectors.
/// </remarks>
internal interface ISpanKernel
{
    Lanes Gradient(Lanes x);

    /// <summary>Whether <see cref="Gradient(Lanes)"/> holds in all lanes; where it does not, the scalar function decides.</summary>
    bool Covers(Lanes x);

    /// <summary>The scalar function.</summary>
    double Gradient(double x);
}
