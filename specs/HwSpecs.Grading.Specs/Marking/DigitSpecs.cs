using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>Too few digits, and values that are right in part.</summary>
public sealed class DigitSpecs
{
    [Test]
    public void One_digit_of_a_rounded_number_earns_half()
    {
        var marked = CompleteReport.Mark(CompleteReport.With("## 3.2 > Epoch 20", "0.3996", "0.4"));

        string.Join("; ", Grading.Reporting.StaffText.Reasons(marked.VerdictOn("3.2/epoch 20/average loss"))).Should().Be("0.4 has too few digits; expected at least 2");
        // 9.5 of 10 values: 14.25 of 15.
        marked.Groups.Single(group => group.Group.Prefix == "3.2").Points.Should().Be(14.25m);
    }

    [TestCase("## 3.1 > Sample 1", "[[-0.5000]]", "[[-0.5]]", "3.1/sample 1/a_out", TestName = "One digit of an exact number is enough")]
    [TestCase("## 3.2 > Epoch 20", "0.3996", "0.40", "3.2/epoch 20/average loss", TestName = "Two digits are enough")]
    public void Enough_digits_are_right(string anchors, string from, string to, string address) =>
        CompleteReport.Mark(CompleteReport.With(anchors, from, to)).VerdictOn(address).Id.Should().Be("correct");

    // Sample 4's grad_W has four numbers that are not 0, sample 2's one.
    [TestCase("## 2.2 > Sample 4", "[-0.75508134 -0.75508134]]", "[-0.75508134 -0.7]]", "2.2/sample 4/grad_W", 0.75, TestName = "One number of four wrong")]
    [TestCase("## 2.2 > Sample 2 > grad_W", "-0.37754067", "0.", "2.2/sample 2/grad_W", 0, TestName = "Zeros guessed")]
    [TestCase("## 2.2 > Sample 2 > grad_W", "[ 0.          0.        ]]", "[ 0.          1.        ]]", "2.2/sample 2/grad_W", 0.5, TestName = "A number where a 0 belongs")]
    public void A_matrix_earns_the_share_of_its_right_numbers(string anchors, string from, string to, string address, double share)
    {
        var text = CompleteReport.With(anchors, from, to);
        static Mark On(MarkedSubmission marked, string address) => marked.Groups.SelectMany(group => group.Marks).Single(mark => mark.Verdict.Address.ToString() == address);

        On(CompleteReport.Mark(text), address).Points.Should().Be((decimal)share);
        var none = Rubric.Default with { Policy = MarkingPolicy.Default with { PartialCredit = PartialCredit.None } };
        On(Marker.Mark(MarkingKey.Of(CompleteReport.Key.Definition, none), CompleteReport.Read(text)), address).Points.Should().Be(0);
    }
}
