using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>What a submission says in words, held against its own numbers.</summary>
public sealed class ClaimSpecs
{
    [TestCase("## 3.1", "All of it is verified.", ClaimStanding.BorneOut, "all 8 values that 2.1 and 3.1 both state agree")]
    [TestCase("## 3.2", "The loss is consistently reduced.", ClaimStanding.BorneOut, "each of the 10 stated losses is below the one before, though epoch 10 (0.4794) is above the mean of the losses before training (0.4741)")]
    [TestCase("## 4.2", "The distance is larger than with ReLU.", ClaimStanding.Refuted, "4.2/distance is 0.26000064611434937, less than 0.3100009262561798 of 3.3/trained/distance")]
    [TestCase("## 4.2", "So it is less robust.", ClaimStanding.BorneOut, "4.2/distance is 0.26000064611434937, less than 0.3100009262561798 of 3.3/trained/distance")]
    [TestCase("## 4.2", "The distance is not larger.", ClaimStanding.Undecidable, "the sentence has a negation")]
    public void A_claim_is_held_against_the_numbers(string section, string sentence, ClaimStanding standing, string reason) =>
        Claims(CompleteReport.Text.Planted($"{section}\n", "\n", $"\n{sentence}\n")).Select(claim => (claim.Standing, claim.Reason, claim.RawText)).Should().Equal((standing, reason, sentence));

    [Test]
    public void A_claim_of_verification_is_refuted_by_another_value() =>
        Claims(CompleteReport.Text.Planted("## 3.1\n", "\n", "\nVerified.\n").Planted("## 3.1 > Sample 2", "0.4741", "0.4841"))
            .Should().ContainSingle().Which.Reason.Should().Be("3.1/sample 2/loss is 0.4841 and 2.1/sample 2/loss is 0.4741");

    [Test]
    public void A_loss_that_rises_refutes_that_it_falls() =>
        Claims(CompleteReport.Text.Planted("## 3.2\n", "\n", "\nIt falls steadily.\n").Planted("## 3.2", "0.1973", "0.2973"))
            .Should().ContainSingle().Which.Reason.Should().Be("epoch 60 has 0.2973 after 0.2393 of epoch 50");

    [Test]
    public void A_report_without_claims_has_none() => Claims(CompleteReport.Text).Should().BeEmpty();

    private static IReadOnlyList<ClaimFinding> Claims(string text) => Grading.Marking.Claims.In(CompleteReport.Read(text), Tolerances.Default);
}
