using HwSpecs.Quantities;

namespace HwSpecs.Claims;

/// <summary>A number as a submission states it.</summary>
/// <param name="HalfUnit">Half a unit of its last printed digit; 0 for an exact one.</param>
public sealed record StatedNumber(Address Address, double Value, double HalfUnit)
{
    /// <summary>-1 below the other, 1 above, 0 where their printed digits leave it open.</summary>
    public int Compare(StatedNumber other)
    {
        var difference = Value - other.Value;
        // One bit of slack: two half units are no binary fractions.
        return Math.Abs(difference) <= (HalfUnit + other.HalfUnit) * (1 + 1e-9) ? 0 : Math.Sign(difference);
    }
}
