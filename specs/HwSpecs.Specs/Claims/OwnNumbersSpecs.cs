using HwSpecs.Claims;
using HwSpecs.Quantities;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Claims;

/// <summary>A submission's words against its own numbers, right or wrong.</summary>
public sealed class OwnNumbersSpecs
{
    private static readonly StatedNumber[] Distances = [Stated("3.3/initial/distance", "0.36"), Stated("3.3/trained/distance", "0.31"), Stated("4.2/distance", "0.26")];

    [TestCase(OwnClaim.TrainedIsLarger, ClaimVerdict.Refuted, "0.31 is smaller than 0.36")]
    [TestCase(OwnClaim.TrainedIsSmaller, ClaimVerdict.BorneOut, "0.36 is larger than 0.31")]
    [TestCase(OwnClaim.JumpReLUIsLarger, ClaimVerdict.Refuted, "0.26 is smaller than 0.31")]
    [TestCase(OwnClaim.JumpReLUIsSmaller, ClaimVerdict.BorneOut, "0.31 is larger than 0.26")]
    public void Distances_are_compared_as_they_are_stated(OwnClaim claim, ClaimVerdict verdict, string reason) =>
        OwnNumbers.Hold(claim, Distances).Should().Match<Claim>(held => held.Verdict == verdict && held.Reason == reason);

    [Test]
    public void Distances_that_their_digits_cannot_tell_apart_decide_nothing()
    {
        var held = OwnNumbers.Hold(OwnClaim.JumpReLUIsLarger, [Stated("3.3/trained/distance", "0.31"), Stated("4.2/distance", "0.315")]);

        (held.Verdict, held.Reason).Should().Be((ClaimVerdict.Undecidable, "the two are equal in their printed digits"));
    }

    [TestCase(OwnClaim.JumpReLUIsLarger, "4.2/distance is not stated")]
    [TestCase(OwnClaim.TrainedIsLarger, "3.3/trained/distance is not stated")]
    [TestCase(OwnClaim.Verified, "no prediction or loss stands in both 2.1 and 3.1")]
    [TestCase(OwnClaim.LossFalls, "it takes two average losses")]
    public void What_is_not_stated_decides_nothing(OwnClaim claim, string reason)
    {
        var held = OwnNumbers.Hold(claim, []);

        (held.Verdict, held.Reason, held.Evidence.Count).Should().Be((ClaimVerdict.Undecidable, reason, 0));
    }

    [TestCase(new[] { "0.4794", "0.3996", "0.3168" }, ClaimVerdict.BorneOut, "it falls from each of 3 printed lines to the next")]
    [TestCase(new[] { "0.4794", "0.4996", "0.3168" }, ClaimVerdict.Refuted, "it rises from epoch 10 to epoch 20")]
    [TestCase(new[] { "0.48", "0.40", "0.40" }, ClaimVerdict.Undecidable, "some losses are equal in their printed digits")]
    public void Losses_fall_line_by_line_or_they_do_not(string[] losses, ClaimVerdict verdict, string reason)
    {
        var held = OwnNumbers.Hold(OwnClaim.LossFalls, [.. losses.Select((digits, k) => Stated($"3.2/epoch {10 * (k + 1)}/average loss", digits)).Reverse()]);

        (held.Verdict, held.Reason).Should().Be((verdict, reason));
    }

    [Test]
    public void A_verification_is_borne_out_by_equal_digits()
    {
        var held = OwnNumbers.Hold(OwnClaim.Verified, [Stated("2.1/sample 1/y_hat", "0.3775"), Stated("3.1/sample 1/y_hat", "0.37754"), Stated("3.1/sample 1/a_out", "0.5")]);

        (held.Verdict, held.Reason).Should().Be((ClaimVerdict.BorneOut, "all 1 pairs agree within their printed digits"));
    }

    [Test]
    public void A_verification_is_refuted_by_the_pairs_that_differ()
    {
        var held = OwnNumbers.Hold(OwnClaim.Verified, [Stated("2.1/sample 1/loss", "0.4741"), Stated("3.1/sample 1/loss", "0.6931"), Stated("2.1/sample 2/loss", "0.4741"), Stated("3.1/sample 2/loss", "0.4741")]);

        (held.Verdict, held.Reason).Should().Be((ClaimVerdict.Refuted, "1 of 2 pairs differ by more than their printed digits allow"));
        held.Evidence.Should().ContainSingle().Which.Should().Match<Evidence>(evidence => evidence.Name == "3.1/sample 1/loss less 2.1's" && Math.Abs(evidence.Value - 0.219) < Accuracy.Rounding);
    }

    private static StatedNumber Stated(string address, string digits) => new(new Address(address), PrintedDigits.Parse(digits), PrintedDigits.HalfUnit(digits));
}
