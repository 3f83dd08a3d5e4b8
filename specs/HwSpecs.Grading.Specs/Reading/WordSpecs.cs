namespace HwSpecs.Grading.Specs.Reading;

/// <summary>What is particular to Word files: runs, equations, changes, tables inside tables.</summary>
public sealed class WordSpecs
{
    /// <summary>A heading, a prediction as an equation, and a gradient as a matrix.</summary>
    public const string Equations =
        "<w:p><w:r><w:t>2.2</w:t></w:r></w:p><w:p><w:r><w:t>Sample 2</w:t></w:r></w:p>"
        + "<w:p><m:oMath><m:f><m:num><m:r><m:t>∂L</m:t></m:r></m:num><m:den><m:r><m:t>∂W</m:t></m:r></m:den></m:f><m:r><m:t>=</m:t></m:r>"
        + "<m:d><m:e><m:m><m:mr><m:e><m:r><m:t>0</m:t></m:r></m:e><m:e><m:r><m:t>−0.3775</m:t></m:r></m:e></m:mr><m:mr><m:e><m:r><m:t>0</m:t></m:r></m:e><m:e><m:r><m:t>0</m:t></m:r></m:e></m:mr></m:m></m:e></m:d></m:oMath></w:p>"
        + "<w:p><w:r><w:t>2.1</w:t></w:r></w:p><w:p><w:r><w:t>Sample 2: </w:t></w:r><m:oMath><m:acc><m:e><m:r><m:t>y</m:t></m:r></m:e></m:acc><m:r><m:t>=6.225∙</m:t></m:r></m:oMath></w:p>";

    [Test]
    public void An_equation_is_read_as_text() =>
        Fixture.Read("report.docx", Documents.Word(Equations.Replace("6.225∙", "0.6225", StringComparison.Ordinal))).Lines().Should().Equal(
            "2.2/sample 2/grad_W = 0 -0.3775 0 0 in paragraph 3", "2.1/sample 2/y_hat = 0.6225 in paragraph 5");

    [Test]
    public void A_power_of_ten_is_read() =>
        Read("<w:p><w:r><w:t>2.1</w:t></w:r></w:p><w:p><w:r><w:t>Sample 1: loss = 4.741×</w:t></w:r><m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>-1</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>")
            .Should().Equal("2.1/sample 1/loss = 4.741×10^-1");

    [Test]
    public void Runs_are_one_text_and_line_breaks_are_lines() =>
        Read("<w:p><w:r><w:t>2.1</w:t></w:r></w:p><w:p><w:r><w:t>Sample 1</w:t><w:br/><w:t>y_</w:t></w:r><w:r><w:t>hat: 0.</w:t></w:r><w:r><w:t>3775</w:t></w:r></w:p>")
            .Should().Equal("2.1/sample 1/y_hat = 0.3775");

    [Test]
    public void What_a_change_deleted_is_not_read() =>
        Read("<w:p><w:r><w:t>2.1</w:t></w:r></w:p><w:p><w:r><w:t>Sample 1: y_hat: </w:t></w:r><w:del><w:r><w:delText>0.5</w:delText></w:r></w:del><w:ins><w:r><w:t>0.3775</w:t></w:r></w:ins></w:p>")
            .Should().Equal("2.1/sample 1/y_hat = 0.3775");

    [Test]
    public void Only_text_elements_have_text_and_white_space_around_elements_is_none() =>
        Fixture.Read("report.docx", Documents.Word("\n  <w:p>\n <w:r><w:t>2.1</w:t></w:r>\n</w:p>\n<w:p> <!-- 5 --> <w:r><w:t>Sample 1: y_hat:</w:t>7<x:t xmlns:x=\"urn:x\">8</x:t><w:t xml:space=\"preserve\"> </w:t><w:t>0.3<![CDATA[7]]>75</w:t></w:r></w:p>", "\n")).Lines()
            .Should().Equal("2.1/sample 1/y_hat = 0.3775 in paragraph 2");

    /// <summary>Word on the web names its document document2.xml at times.</summary>
    [TestCase("word/document2.xml")]
    [TestCase("/word/document3.xml")]
    public void The_document_is_where_the_package_says(string part) =>
        Fixture.Read("report.docx", Documents.Word("<w:p><w:r><w:t>2.1</w:t></w:r></w:p><w:p><w:r><w:t>Sample 1: y_hat: 0.3775</w:t></w:r></w:p>", part: part)).Values()
            .Should().Equal("2.1/sample 1/y_hat = 0.3775");

    private static IEnumerable<string> Read(string body) => Fixture.Read("report.docx", Documents.Word(body)).Values();
}
