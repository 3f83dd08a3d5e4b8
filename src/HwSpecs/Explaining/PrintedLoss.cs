using System.Globalization;

namespace HwSpecs.Explaining;

/// <summary>A loss as it was printed.</summary>
/// <param name="Epoch">The epoch that it is printed for, as it is counted there; null in a list without epochs.</param>
/// <param name="Decimals">Digits behind the decimal point.</param>
public sealed record PrintedLoss(int? Epoch, double Value, int Decimals)
{
    /// <summary>Training in float32 leaves the losses of float64 by less than this over some hundred epochs.</summary>
    public const double SinglePrecisionAllowance = 1e-6;

    /// <summary>How far a training's loss may be from the printed one: half a unit of the last digit, and what single precision changes.</summary>
    public double Tolerance => (0.5 * UnitOf(Decimals)) + SinglePrecisionAllowance;

    public bool AgreesWith(double loss) => Math.Abs(loss - Value) <= Tolerance;

    /// <summary>A loss in as many digits as this one.</summary>
    public string Print(double loss) => loss.ToString("F" + Math.Clamp(Decimals, 1, 17).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public override string ToString() => Print(Value);

    private static double UnitOf(int decimals)
    {
        var unit = 1.0;
        for (var k = 0; k < Math.Min(decimals, 20); k++)
            unit /= 10;
        return unit;
    }
}
