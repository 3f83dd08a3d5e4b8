using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Claims;

/// <summary>Each statement that the report makes in words, with the verdict of numbers: its own, and those recomputed here.</summary>
public static class ReportClaims
{
    public static IReadOnlyList<Claim> All(Definition definition) =>
    [
        Verified(definition),
        .. TrainingClaims.All(definition),
        .. AdversarialClaims.Optimal(definition),
        .. JumpClaims.All(definition),
        .. AdversarialClaims.JumpReLUIsMoreRobust(definition),
    ];

    /// <summary>Predictions and losses in float32 against those in float64, in the four digits that the report prints.</summary>
    private static Claim Verified(Definition definition)
    {
        var numbers = Problem2.Results(definition).Concat(Problem3.Results(definition, allEpochs: false))
            .Where(result => result.Value is QuantityValue.Scalar).ToDictionary(result => result.Address, result => ((QuantityValue.Scalar)result.Value).Number);
        var difference = numbers.Keys.Where(address => address.Problem == "2.1")
            .Max(address => Math.Abs(numbers[address] - numbers[new Address("3.1" + address.ToString()["2.1".Length..])]));
        var own = OwnNumbers.Hold(OwnClaim.Verified, ReportFigures.All);
        var isBorneOut = own.Verdict == ClaimVerdict.BorneOut && difference < 1e-6;
        return own with
        {
            Verdict = isBorneOut ? ClaimVerdict.BorneOut : ClaimVerdict.Refuted,
            Evidence = [.. own.Evidence, new("largest difference between float32 and float64", difference)],
            Reason = isBorneOut ? $"{own.Reason}, and recomputed they differ by what single precision rounds" : own.Reason,
        };
    }
}
