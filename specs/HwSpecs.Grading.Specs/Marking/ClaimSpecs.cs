using HwSpecs.Claims;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>What a submission says in words, held against its own numbers.</summary>
public sealed class ClaimSpecs
{
    [TestCase("## 3.1", "All of it is verified.", ClaimVerdict.BorneOut, "all 8 pairs agree within their printed digits")]
    [TestCase("## 3.2", "The loss is consistently reduced.", ClaimVerdict.BorneOut, "it falls from each of 10 printed lines to the next, though the first, 0.4794, is above the mean of the losses before training, 0.4741")]
    [TestCase("## 4.2", "The distance is larger than with ReLU.", ClaimVerdict.Refuted, "0.26000064611434937 is smaller than 0.3100009262561798")]
    [TestCase("## 4.2", "So it is less robust.", ClaimVerdict.BorneOut, "0.3100009262561798 is larger than 0.26000064611434937")]
    [TestCase("## 4.2", "The distance is not larger.", ClaimVerdict.Undecidable, "the sentence has a negation")]
    public void A_claim_is_held_against_the_numbers(string section, string sentence, ClaimVerdict verdict, string reason) =>
        Claims(CompleteReport.Text.Planted($"{section}\n", "\n", $"\n{sentence}\n")).Select(claim => (claim.Verdict, claim.Reason, claim.RawText)).Should().Equal((verdict, reason, sentence));

    [Test]
    public void A_claim_of_verification_is_refuted_by_another_value() =>
        Claims(CompleteReport.Text.Planted("## 3.1\n", "\n", "\nVerified.\n").Planted("## 3.1 > Sample 2", "0.4741", "0.4841"))
            .Should().ContainSingle().Which.Reason.Should().Be("1 of 8 pairs differ by more than their printed digits allow");

    [Test]
    public void A_loss_that_rises_refutes_that_it_falls() =>
        Claims(CompleteReport.Text.Planted("## 3.2\n", "\n", "\nIt falls steadily.\n").Planted("## 3.2", "0.1973", "0.2973"))
            .Should().ContainSingle().Which.Reason.Should().Be("it rises from epoch 50 to epoch 60");

    [Test]
    public void A_report_without_claims_has_none() => Claims(CompleteReport.Text).Should().BeEmpty();

    private static IReadOnlyList<ClaimFinding> Claims(string text) => Grading.Marking.Claims.In(CompleteReport.Read(text), Tolerances.Default);
}
