using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Specs;

/// <summary>Which lines open a section.</summary>
public sealed class HeadingsSpecs
{
    [TestCase("Problem 2", "2")]
    [TestCase("## 2.1", "2.1")]
    [TestCase("**2.1 Forward pass**", "2.1")]
    [TestCase("(3.2) Training", "3.2")]
    [TestCase("Question 3.1: PyTorch", "3.1")]
    [TestCase("Q3.3", "3.3")]
    [TestCase("p. 2", "2")]
    [TestCase("part 4: JumpReLU", "4")]
    [TestCase("Section 2.2", "2.2")]
    [TestCase("EXERCISE 3", "3")]
    [TestCase("task #2", "2")]
    [TestCase("Aufgabe 3.1", "3.1")]
    [TestCase("Problem 4 (Extra Credit)", "4")]
    [TestCase("2.1 Forward pass ........ 3", "2.1")]
    public void A_problems_number_opens_its_section(string line, string id) => Headings.SectionNamedBy(line, current: "").Should().Be(id);

    [TestCase("ReLU", "1/relu")]
    [TestCase("### (b) Logistic Sigmoid", "1/sigmoid")]
    [TestCase("GELU activation function:", "1/gelu")]
    public void Activations_open_sections_of_problem_1(string line, string id)
    {
        Headings.SectionNamedBy(line, current: "1").Should().Be(id);
        Headings.SectionNamedBy(line, current: "3.1").Should().BeNull();
    }

    [TestCase("2.1 = x")]
    [TestCase("2.15")]
    [TestCase("2.1, 3.2")]
    [TestCase("2.1e-3")]
    [TestCase("5.1 Appendix")]
    [TestCase("2.9")]
    [TestCase("Problem 2.1 shows that the loss of each of the samples is the same.")]
    [TestCase("y_hat: 0.3775")]
    [TestCase("Sample 1")]
    [TestCase("Epoch 10")]
    [TestCase("---")]
    [TestCase("")]
    public void Values_and_sentences_open_none(string line) => Headings.SectionNamedBy(line, current: "").Should().BeNull();

    [Test]
    public void A_table_of_contents_hides_no_section_and_states_nothing()
    {
        var reading = SubmissionReader.Read(SubmissionText.Of("Problem 2\n2.1\n2.2\nProblem 2\n2.1\nSample 1\ny_hat: 0.3775"), [[0, 0]]);

        reading.Quantities.Select(quantity => (quantity.Address.ToString(), quantity.Place.ToString())).Should().Equal(("2.1/sample 1/y_hat", "line 7"));
        reading.Sections.Where(section => section.HasLines).Select(section => (section.Id, section.Place.ToString())).Should().Equal(("2.1", "line 5"));
        reading.NotUnderstood.Should().BeEmpty();
    }
}
