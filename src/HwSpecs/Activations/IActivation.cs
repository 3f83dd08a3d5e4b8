namespace HwSpecs.Activations;

/// <summary>A scalar activation function f with its gradient f'.</summary>
public interface IActivation
{
    /// <summary>The function's part of an address, such as <c>piecewise-linear</c>.</summary>
    string Name { get; }

    double Value(double x);

    /// <summary>f'(x); at a kink or jump the one-sided value that the implementing type states.</summary>
    double Gradient(double x);

    /// <summary>The real line from left to right, cut where f' jumps or turns.</summary>
    IReadOnlyList<GradientPiece> GradientPieces { get; }
}
