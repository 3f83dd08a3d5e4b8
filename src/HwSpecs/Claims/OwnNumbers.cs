using System.Globalization;
using HwSpecs.Quantities;

namespace HwSpecs.Claims;

/// <summary>What a submission may say about its own numbers.</summary>
public enum OwnClaim
{
    /// <summary>3.1's predictions and losses are 2.1's.</summary>
    Verified,

    /// <summary>Each average loss of 3.2 is below the one before.</summary>
    LossFalls,

    /// <summary>The trained network's adversarial distance is larger than the initial network's.</summary>
    TrainedIsLarger,

    TrainedIsSmaller,

    /// <summary>JumpReLU's adversarial distance is larger than the trained ReLU network's.</summary>
    JumpReLUIsLarger,

    JumpReLUIsSmaller,
}

/// <summary>Holds a submission's statements against the numbers that it states itself, whether or not these are right.</summary>
public static class OwnNumbers
{
    /// <param name="stated">The submission's numbers under the addresses of the results; the first of an address counts.</param>
    public static Claim Hold(OwnClaim claim, IReadOnlyList<StatedNumber> stated) => claim switch
    {
        OwnClaim.Verified => Verified(stated),
        OwnClaim.LossFalls => LossFalls(stated),
        OwnClaim.TrainedIsLarger => Larger("3.3/claim/trained is larger", "the trained network's distance is larger than the initial network's", "3.3/trained/distance", "3.3/initial/distance", stated),
        OwnClaim.TrainedIsSmaller => Larger("3.3/claim/trained is smaller", "the trained network's distance is smaller than the initial network's", "3.3/initial/distance", "3.3/trained/distance", stated),
        OwnClaim.JumpReLUIsLarger => Larger("4.2/claim/larger than ReLU's", "JumpReLU's distance is larger than the trained ReLU network's", "4.2/distance", "3.3/trained/distance", stated),
        OwnClaim.JumpReLUIsSmaller => Larger("4.2/claim/smaller than ReLU's", "JumpReLU's distance is smaller than the trained ReLU network's", "3.3/trained/distance", "4.2/distance", stated),
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim, "This claim is not known."),
    };

    private static Claim Verified(IReadOnlyList<StatedNumber> stated)
    {
        var (at, statement) = (new Address("3.1/claim/verified"), "the predictions and losses of 3.1 are those of 2.1");
        var pairs = stated.Where(number => number.Address.Problem == "3.1" && number.Address.Name is "y_hat" or "loss")
            .Select(number => (Of31: number, Of21: Find(stated, "2.1" + number.Address.ToString()["3.1".Length..])))
            .Where(pair => pair.Of31.Address.Problem == "3.1" && pair.Of21 is not null)
            .Select(pair => (pair.Of31, Of21: pair.Of21!)).ToList();
        if (pairs.Count == 0)
            return new(at, statement, ClaimVerdict.Undecidable, [], "no prediction or loss stands in both 2.1 and 3.1");
        var worst = pairs.MaxBy(pair => Math.Abs(pair.Of31.Value - pair.Of21.Value));
        var off = pairs.Where(pair => pair.Of31.Compare(pair.Of21) != 0).ToList();
        return off.Count == 0
            ? new(at, statement, ClaimVerdict.BorneOut, [Difference(worst)], Text($"all {pairs.Count} pairs agree within their printed digits"))
            : new(at, statement, ClaimVerdict.Refuted, [.. off.Select(Difference)], Text($"{off.Count} of {pairs.Count} pairs differ by more than their printed digits allow"));
    }

    private static Claim LossFalls(IReadOnlyList<StatedNumber> stated)
    {
        var (at, statement) = (new Address("3.2/claim/the loss falls"), "each average loss is below the one before");
        var losses = stated.Where(number => number.Address is { Problem: "3.2", Name: "average loss" }).DistinctBy(number => number.Address).OrderBy(Epoch).ToList();
        if (losses.Count < 2)
            return new(at, statement, ClaimVerdict.Undecidable, [], "it takes two average losses");
        var steps = losses.Zip(losses.Skip(1)).ToList();
        Evidence[] evidence = [new("first", losses[0].Value), new("last", losses[^1].Value)];
        if (steps.Find(step => step.Second.Compare(step.First) > 0) is { First: not null } rise)
            return new(at, statement, ClaimVerdict.Refuted, [.. evidence, Number(rise.First), Number(rise.Second)], Text($"it rises from epoch {Epoch(rise.First)} to epoch {Epoch(rise.Second)}"));
        return steps.Exists(step => step.Second.Compare(step.First) == 0)
            ? new(at, statement, ClaimVerdict.Undecidable, evidence, "some losses are equal in their printed digits")
            : new(at, statement, ClaimVerdict.BorneOut, evidence, Text($"it falls from each of {losses.Count} printed lines to the next{AboveUntrained(losses[0], stated)}"));
    }

    /// <summary>Falling from line to line, a loss may still begin above where training began.</summary>
    private static string AboveUntrained(StatedNumber first, IReadOnlyList<StatedNumber> stated)
    {
        double[] before = [.. stated.Where(number => number.Address is { Problem: "2.1", Name: "loss" }).Select(number => number.Value)];
        return before.Length > 0 && first.Value - first.HalfUnit > before.Average()
            ? Text($", though the first, {first.Value}, is above the mean of the losses before training, {before.Average():0.####}")
            : "";
    }

    private static Claim Larger(string at, string statement, string larger, string smaller, IReadOnlyList<StatedNumber> stated)
    {
        if (Find(stated, larger) is not { } one || Find(stated, smaller) is not { } other)
        {
            var missing = Find(stated, larger) is null ? larger : smaller;
            return new(new(at), statement, ClaimVerdict.Undecidable, [], $"{missing} is not stated");
        }

        return one.Compare(other) switch
        {
            > 0 => new(new(at), statement, ClaimVerdict.BorneOut, [Number(one), Number(other)], Text($"{one.Value} is larger than {other.Value}")),
            < 0 => new(new(at), statement, ClaimVerdict.Refuted, [Number(one), Number(other)], Text($"{one.Value} is smaller than {other.Value}")),
            _ => new(new(at), statement, ClaimVerdict.Undecidable, [Number(one), Number(other)], "the two are equal in their printed digits"),
        };
    }

    private static StatedNumber? Find(IReadOnlyList<StatedNumber> stated, string address) => stated.FirstOrDefault(number => number.Address.ToString() == address);

    private static int Epoch(StatedNumber loss) =>
        int.TryParse(loss.Address.Segments[1].Replace("epoch ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) ? epoch : 0;

    private static Evidence Number(StatedNumber number) => new(number.Address.ToString(), number.Value);

    private static Evidence Difference((StatedNumber Of31, StatedNumber Of21) pair) => new($"{pair.Of31.Address} less 2.1's", pair.Of31.Value - pair.Of21.Value);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
