using HwSpecs.Report;

namespace HwSpecs.Claims;

/// <summary>3.2: what is said of gradient descent.</summary>
internal static class TrainingClaims
{
    public static IEnumerable<Claim> All(Definition definition)
    {
        var run = Problem3.Training(definition);
        var losses = run.AverageLosses;
        var rises = Enumerable.Range(1, losses.Count - 1).Count(k => losses[k] > losses[k - 1]);
        var first = losses[definition.EpochsPerLine - 1];
        var isAbove = first > run.InitialLoss;
        yield return OwnNumbers.Hold(OwnClaim.LossFalls, ReportFigures.All) with
        {
            Address = new("3.2/claim/the printed losses fall"),
            Statement = "each printed average loss is below the one printed before",
        };
        yield return new(
            new("3.2/claim/consistently reduces the loss"),
            "every stretch of training leaves a smaller loss",
            isAbove || rises > 0 ? ClaimVerdict.Refuted : ClaimVerdict.BorneOut,
            [new("mean loss before training", run.InitialLoss), new(FormattableString.Invariant($"epoch {definition.EpochsPerLine}"), first), new("rises between epochs", rises), new("steps between epochs", losses.Count - 1)],
            FormattableString.Invariant($"the first printed loss is {(isAbove ? "above" : "below")} the untrained one, and from epoch to epoch the loss rises {rises} times of {losses.Count - 1}"));
        yield return new(
            new("3.2/claim/reasonable speed"),
            "the loss falls fast enough",
            ClaimVerdict.Undecidable,
            [new("mean loss before training", run.InitialLoss), new("last epoch", losses[^1]), new("epochs", losses.Count)],
            "no measure is given of what would be fast enough");
    }
}
