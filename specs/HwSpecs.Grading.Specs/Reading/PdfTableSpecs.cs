using System.Globalization;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Tables on pages of a PDF, which knows of letters and lines alone.</summary>
public sealed class PdfTableSpecs
{
    // Two columns from x = 10: 80 wide, and as wide as given. At size 10 a letter of Courier is 6 wide; the text stands 3 behind the rule.
    [TestCase(34, "0.47", "94", "0.4794")]
    [TestCase(34, "-.47", "94", "-.4794")]
    public void A_number_that_fills_its_cell_goes_on_in_the_next_line_and_that_is_noted(int width, string upper, string lower, string number)
    {
        var reading = Read(width, upper, lower);

        reading.Values().Should().Equal($"3.2/epoch 10/average loss = {number}");
        reading.Notes.Select(note => $"{note.Place}: {note.Text}").Should().Equal($"page 1, line 3: a number that two lines of a table's cell share is read as one: {upper} and {lower} as {number}");
    }

    // With room for more letters a word processor would not have broken it; and what is no rest of a number is never made one.
    [TestCase(60, "0.47", "94")]
    [TestCase(34, "0.47", "0.94")]
    [TestCase(34, "0.47", "9.4")]
    [TestCase(16, "1", "2")]
    public void Two_numbers_of_one_cell_are_not_put_together(int width, string upper, string lower)
    {
        var reading = Read(width, upper, lower);

        reading.Quantities.Should().BeEmpty();
        reading.Notes.Should().BeEmpty();
    }

    [Test]
    public void Rules_without_a_second_column_are_no_table() =>
        Read("2.1", "10 200 100 40 re S 10 220 m 110 220 l S " + Text(13, 230, "Sample 1") + Text(13, 205, "y_hat: 0.3775")).Values().Should().Equal("2.1/sample 1/y_hat = 0.3775");

    // Columns of text: the second begins level with the first, and no header names what is asked for.
    [Test]
    public void Two_columns_of_text_are_read_one_behind_the_other() =>
        Read("2.1", Lines(10, "Sample 1", "y_hat: 0.3775", "loss: 0.4741") + Lines(200, "Sample 2", "y_hat: 0.6225", "loss: 0.4741")).Values().Should().Equal(
            "2.1/sample 1/y_hat = 0.3775", "2.1/sample 1/loss = 0.4741", "2.1/sample 2/y_hat = 0.6225", "2.1/sample 2/loss = 0.4741");

    [Test]
    public void Columns_without_rules_are_a_table_under_a_header() =>
        Read("2.1", Row(230, "Sample", "y_hat", "loss") + Row(215, "1", "0.3775", "0.4741") + Row(200, "2", "0.6225", "0.4741")).Values().Should().Equal(
            "2.1/sample 1/y_hat = 0.3775", "2.1/sample 1/loss = 0.4741", "2.1/sample 2/y_hat = 0.6225", "2.1/sample 2/loss = 0.4741");

    [Test]
    public void Columns_that_name_nothing_asked_for_stay_lines() =>
        Read("2.1", Row(230, "Room", "Seats") + Row(215, "101", "40") + Row(200, "102", "60")).Texts[^1].Lines.Select(line => line.Text).Should().Equal("Room Seats", "101 40", "102 60");

    [Test]
    public void A_cell_left_empty_moves_no_other() =>
        Read("2.1", Row(230, "Sample", "y_hat", "loss") + Row(215, "1", "0.3775", "0.4741") + Row(200, "2", "", "0.4741")).Values().Should().Equal(
            "2.1/sample 1/y_hat = 0.3775", "2.1/sample 1/loss = 0.4741", "2.1/sample 2/loss = 0.4741");

    private static Grading.Reading.SubmissionReading Read(int width, string upper, string lower)
    {
        var right = 90 + width;
        var rules = string.Create(CultureInfo.InvariantCulture, $"10 180 m 10 240 l S 90 180 m 90 240 l S {right} 180 m {right} 240 l S 10 180 m {right} 180 l S 10 220 m {right} 220 l S 10 240 m {right} 240 l S ");
        return Read("3.2", rules + Text(13, 227, "Epoch") + Text(93, 227, "10") + Text(13, 207, "average loss") + Text(93, 207, upper) + Text(93, 195, lower));
    }

    private static Grading.Reading.SubmissionReading Read(string section, string content) =>
        Fixture.Read("page.pdf", Documents.PdfOfContent(Text(10, 280, $"Problem {section}") + content));

    private static string Row(int y, params string[] cells) => string.Concat(cells.Select((cell, k) => cell.Length == 0 ? "" : Text(10 + (k * 80), y, cell)));

    private static string Lines(int x, params string[] lines) => string.Concat(lines.Select((line, k) => Text(x, 230 - (k * 12), line)));

    private static string Text(int x, int y, string text) => string.Create(CultureInfo.InvariantCulture, $"BT /F 10 Tf {x} {y} Td ({text}) Tj ET ");
}
