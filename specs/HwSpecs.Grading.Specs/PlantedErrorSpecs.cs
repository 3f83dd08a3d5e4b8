using HwSpecs.Grading.Marking;

namespace HwSpecs.Grading.Specs;

/// <summary>One change of the complete report, and the one verdict that follows from it.</summary>
public sealed class PlantedErrorSpecs
{
    private static readonly MarkedSubmission Complete = CompleteReport.Mark(CompleteReport.Text);

    // Anchors lead to the place, in order; then: what stands there, what is planted, whose verdict it is, its id and its words.
    [TestCase("## 2.1 > Sample 1", "0.3775", "0.3776", "2.1/sample 1/y_hat", "wrong", "expected 0.377541, found 0.3776", TestName = "One digit of y_hat")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "0.6225", "2.1/sample 1/y_hat", "wrong", "expected 0.377541, found 0.6225", TestName = "The other class's probability")]
    // y_hat prints 0.3775, so the loss may be off by 0.00005 + 0.00005/(1 - 0.3775) = 0.00013; 0.474077 - 0.4739 = 0.00018.
    [TestCase("## 2.1 > Sample 1", "0.4741", "0.4739", "2.1/sample 1/loss", "wrong", "expected 0.474077, found 0.4739", TestName = "A loss that no rounding of y_hat explains")]
    [TestCase("## 2.1 > Sample 1", "0.4741", "-0.4741", "2.1/sample 1/loss", "wrong", "expected 0.474077, found -0.4741", TestName = "The sign of a loss")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "0", "2.1/sample 1/y_hat", "wrong", "expected 0.377541, found 0", TestName = "A zero for a probability")]
    [TestCase("## 2.2 > Sample 2", "-0.3775406687981454", "-0.3775406687981455", "2.2/sample 2/grad_b", "correct", "-0.3775406687981455", TestName = "The last bit of a float64")]
    [TestCase("## 2.2 > Sample 2", "-0.3775406687981454", "-0.3775406688081454", "2.2/sample 2/grad_b", "wrong", "expected -0.377540668798145, found -0.3775406688081454", TestName = "The eleventh digit of a float64")]
    [TestCase("## 2.2 > Sample 4", "0.75508134 0.37754067", "0.75508134 0.37754167", "2.2/sample 4/grad_w", "wrong", "[2]: expected 0.3775406688, found 0.37754167", TestName = "One number of a vector")]
    [TestCase("## 2.2 > Sample 4", "0.75508134 0.37754067", "0.75508134", "2.2/sample 4/grad_w", "wrong", "expected 2 numbers, found 1 number", TestName = "A number too few")]
    [TestCase("## 2.2 > Sample 4", "0.75508134 0.37754067", "0.75508134 0.37754067 0.", "2.2/sample 4/grad_w", "wrong", "expected 2 numbers, found 3 numbers", TestName = "A number too many")]
    [TestCase("## 2.2 > Sample 2", "[[-0.         -0.37754067]\n   [ 0.          0.        ]]", "[[-0.          0.        ]\n   [-0.37754067  0.        ]]", "2.2/sample 2/grad_W", "wrong", "[2,1]: expected 0, found -0.37754067 (2 of 4 wrong)", TestName = "A transposed matrix")]
    [TestCase("## 2.2 > Sample 2", "[ 0.          0.        ]]", "[ 0.        ]]", "2.2/sample 2/grad_W", "unreadable", "row 1 has 2 numbers and row 2 has 1 number; rows of a matrix are of equal length", TestName = "A jagged matrix")]
    [TestCase("## 3.1 > Sample 1", "[[ 0., -1.]]", "[[0., 0.]]", "3.1/sample 1/a_hidden", "wrong", "[2]: expected -1, found 0.", TestName = "ReLU applied one line early")]
    [TestCase("## 3.1 > Sample 4", "[[-0.5000]]", "[[0.5000]]", "3.1/sample 4/a_out", "wrong", "expected -0.5, found 0.5000", TestName = "The sign of a logit")]
    [TestCase("## 3.2 > Epoch 60", "0.1973", "0.1937", "3.2/epoch 60/average loss", "wrong", "expected 0.197322, found 0.1937", TestName = "Two digits of a loss swapped")]
    [TestCase("## 3.3 > After", "[1., 0.]", "[0., 1.]", "3.3/trained/sample", "wrong", "[1]: expected 1, found 0. (2 of 2 wrong)", TestName = "Another sample")]
    [TestCase("## 3.3 > Before", "0.36000022292137146", "0.35000022292137146", "3.3/initial/distance", "wrong", "0.35000022292137146: it differs from the distance of the stated points, 0.360058773; it is not between the least distance, 0.353553391, and one step more", TestName = "A step too short")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "0.3775x", "2.1/sample 1/y_hat", "unreadable", "'0.3775x' is not a number", TestName = "A letter behind a number")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "0,3775x", "2.1/sample 1/y_hat", "unreadable", "'0,3775x' is not a number", TestName = "A letter behind a decimal comma")]
    [TestCase("## 2.1 > Sample 2", "0.6225", "0.62 25", "2.1/sample 2/y_hat", "unreadable", "'0.62' is followed by another number, 25", TestName = "A number that a blank splits")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "-inf", "2.1/sample 1/y_hat", "unreadable", "'-inf' is not a finite number", TestName = "Minus infinity")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "nan", "2.1/sample 1/y_hat", "unreadable", "'nan' is not a finite number", TestName = "Not a number")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "1e999", "2.1/sample 1/y_hat", "unreadable", "'1e999' is beyond what a float64 can hold", TestName = "Beyond float64")]
    [TestCase("## 2.2 > Sample 4", "0.75508134 0.37754067", "0.75508134 nan", "2.2/sample 4/grad_w", "unreadable", "'nan' is not a finite number", TestName = "Not a number in a vector")]
    public void A_change_of_one_value_changes_the_verdict_on_it_alone(string anchors, string from, string to, string address, string id, string words)
    {
        var marked = CompleteReport.Mark(CompleteReport.With(anchors, from, to));

        (marked.VerdictOn(address).Id, string.Join("; ", Grading.Reporting.StaffText.Reasons(marked.VerdictOn(address)))).Should().Be((id, words));
        OthersThan(address, marked).Should().Equal(OthersThan(address, Complete));
    }

    [TestCase("## 2.1 > Sample 1", "0.3775", "0.38", "2.1/sample 1/y_hat", TestName = "Fewer digits, rounded")]
    // -ln(1 - 0.3775) = 0.474012 prints 0.4740, in full precision 0.474077 prints 0.4741.
    [TestCase("## 2.1 > Sample 1", "0.4741", "0.4740", "2.1/sample 1/loss", TestName = "A loss computed from the printed y_hat")]
    [TestCase("## 2.1 > Sample 1", "0.4741", "0.474012", "2.1/sample 1/loss", TestName = "The same with more digits")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "0,3775", "2.1/sample 1/y_hat", TestName = "A decimal comma")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "37.75 %", "2.1/sample 1/y_hat", TestName = "A percentage")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "3.775e-1", "2.1/sample 1/y_hat", TestName = "An exponent")]
    [TestCase("## 2.1 > Sample 1", "0.3775", "0.3775407", "2.1/sample 1/y_hat", TestName = "More digits, as of float32")]
    [TestCase("## 2.1 > Sample 1", "y_hat: 0.3775", "y_hat: 0.3775\n    y_hat: 0.37754", "2.1/sample 1/y_hat", TestName = "Stated again with more digits")]
    [TestCase("## 2.2 > Sample 2", "grad_w: [-0.37754067 -0.        ]", "grad_w: [-0.37754067  0.        ]", "2.2/sample 2/grad_w", TestName = "0 for -0")]
    [TestCase("## 2.2 > Sample 1", "array([ 0., -0.])", "array([-0.,  0.])", "2.2/sample 1/grad_c", TestName = "-0 for 0")]
    [TestCase("## 2.2 > Sample 2", "-0.3775406687981454", "\u22120.3775406687981454", "2.2/sample 2/grad_b", TestName = "A typographic minus")]
    [TestCase("## 3.1 > Sample 1", "tensor([[ 0., -1.]])", "(0, -1)", "3.1/sample 1/a_hidden", TestName = "A pair for a row of a batch")]
    public void Another_print_of_the_right_value_is_correct(string anchors, string from, string to, string address)
    {
        var marked = CompleteReport.Mark(CompleteReport.With(anchors, from, to));

        marked.VerdictOn(address).Should().BeOfType<Verdict.Correct>();
        OthersThan(address, marked).Should().Equal(OthersThan(address, Complete));
    }

    [Test]
    public void Two_values_for_one_quantity_are_contradictory_though_one_of_them_is_right()
    {
        var verdict = CompleteReport.Mark(CompleteReport.With("## 2.1 > Sample 1", "y_hat: 0.3775", "y_hat: 0.3775\n    y_hat: 0.5")).VerdictOn("2.1/sample 1/y_hat");

        verdict.Should().BeOfType<Verdict.Contradictory>().Which.Found.Select(found => found.Numbers[0].Text).Should().Equal("0.3775", "0.5");
        string.Join("; ", Grading.Reporting.StaffText.Reasons(verdict)).Should().Be("0.3775 in line 44 but 0.5 in line 45");
    }

    [TestCase("## 2.1", "## 2.2", "2.1", "nothing stands under the heading of section 2.1 (line 13)")]
    [TestCase("## 3.2", "## 3.3", "3.2", "nothing stands under the heading of section 3.2 (line 17)")]
    public void A_section_that_only_the_table_of_contents_names_is_missing(string from, string upTo, string problem, string reason)
    {
        var marked = CompleteReport.Mark(CompleteReport.Without(from, upTo));

        marked.Verdicts.Where(verdict => verdict.Address.Problem == problem).Should().AllBeOfType<Verdict.Missing>()
            .And.OnlyContain(verdict => ((Verdict.Missing)verdict).Reason == reason);
        marked.Verdicts.Where(verdict => verdict.Address.Problem != problem).Select(verdict => verdict.Id)
            .Should().Equal(Complete.Verdicts.Where(verdict => verdict.Address.Problem != problem).Select(verdict => verdict.Id));
    }

    [Test]
    public void A_value_that_a_section_leaves_out_is_missing_from_that_section() =>
        CompleteReport.Mark(CompleteReport.With("## 3.1 > Sample 3", "a_out: tensor([[0.5000]])\n", "")).VerdictOn("3.1/sample 3/a_out")
            .Should().BeOfType<Verdict.Missing>().Which.Reason.Should().Be("section 3.1 (line 96) does not state it");

    [Test]
    public void Samples_in_another_order_are_known_by_their_input()
    {
        var marked = CompleteReport.Mark(CompleteReport.Text
            .Replace("Sample 1, x = [0. 0.], target: 0", "Sample 4, x = [0. 0.], target: 0", StringComparison.Ordinal)
            .Replace("Sample 4, x = [1. 1.], target: 0", "Sample 1, x = [1. 1.], target: 0", StringComparison.Ordinal)
            .Replace("Sample 2, x = [0. 1.], target: 1\n    y_hat: 0.6225", "Sample 2, x = [0. 1.], target: 1\n    y_hat: 0.7", StringComparison.Ordinal));

        marked.Verdicts.Where(verdict => verdict.Id is not ("correct" or "missing" or "needs-human")).Select(verdict => verdict.Address.ToString())
            .Should().Equal("2.1/sample 2/y_hat");
        marked.Reading.Notes.Select(note => note.Text).Should().Equal(
            "sample 4 has the input of the homework's sample 1; it is read as sample 1",
            "sample 1 has the input of the homework's sample 4; it is read as sample 4");
    }

    [Test]
    public void Samples_in_another_order_without_their_inputs_are_one_slip()
    {
        var marked = CompleteReport.Mark(CompleteReport.With("## 2.2", "Sample 2", "Sample X").Replace("Sample 3\n  grad_w: [-", "Sample 2\n  grad_w: [-", StringComparison.Ordinal).Replace("Sample X", "Sample 3", StringComparison.Ordinal));

        marked.Verdicts.OfType<Verdict.BySlip>().Select(verdict => verdict.Address.ToString()).Should().Equal("2.2/sample 2/grad_W", "2.2/sample 3/grad_W");
        marked.Verdicts.OfType<Verdict.Wrong>().Should().BeEmpty();
        // 14 of 16 values of a group of 25 points are 21.88 (21.875): 3.12 less, which is less than the deduction for a slip, 5.
        marked.Deductions.Should().Equal(new Deduction(new Slip("samples-permuted", "the samples of 2.2 stand in the order 1, 3, 2, 4"), 3.12m));
    }

    [Test]
    public void Samples_counted_from_0_are_read_one_on()
    {
        var text = CompleteReport.Text;
        for (var n = 1; n <= 4; n++)
            text = text.Replace($"Sample {n}\n", $"Sample {n - 1}\n", StringComparison.Ordinal);

        CompleteReport.Mark(text).Verdicts.Select(verdict => verdict.Id).Should().Equal(Complete.Verdicts.Select(verdict => verdict.Id));
    }

    private static IEnumerable<(string, string)> OthersThan(string address, MarkedSubmission marked) =>
        marked.Verdicts.Where(verdict => verdict.Address.ToString() != address).Select(verdict => (verdict.Address.ToString(), verdict.Id));
}
