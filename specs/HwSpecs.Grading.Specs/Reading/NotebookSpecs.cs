using System.Text;
using System.Text.Json;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>What is particular to notebooks: outputs, their order, and what is left out.</summary>
public sealed class NotebookSpecs
{
    [Test]
    public void An_error_is_noted_and_its_traceback_is_not_read() =>
        Fixture.Read("torch-model.ipynb").Notes.Should().Equal(
            new ReadingNote("the cell ended in an error: AttributeError: 'Net' object has no attribute 'fc3'", new Place.Cell(6, 1, IsOutput: true)));

    [TestCase(2, 1, "the cell was run (as number 1) before cell 1 above it (number 2): its output may be stale")]
    [TestCase(3, 3, "the cell says that it was run as number 3, and so does cell 1: one is a copy")]
    [TestCase(1, null, "the cell shows output, but was not run since the notebook was opened: it may be stale")]
    public void Cells_out_of_order_are_noted(int first, int? second, string note) =>
        Read(Code(first, "1", Stream("a")), Code(second, "2", Stream("b"))).Notes.Should().Equal(new ReadingNote(note, new Place.Cell(2, 1, IsOutput: true)));

    [Test]
    public void A_result_of_an_earlier_run_is_noted() =>
        Read(Code(5, "x", Result(4, "0.3775"))).Notes.Select(note => note.Text).Should().Equal("the result was printed by run 4 of the cell, but its last run is 5: it may be stale");

    [Test]
    public void Two_cells_with_different_values_for_one_address_are_both_kept()
    {
        var reading = Read(Markdown("## 2.1"), Code(1, "", Stream("Sample 1: y_hat = 0.3775\n")), Code(2, "", Stream("Sample 1: y_hat = 0.5\n")));

        reading.Lines().Should().Equal("2.1/sample 1/y_hat = 0.3775 in cell 2, output line 1", "2.1/sample 1/y_hat = 0.5 in cell 3, output line 1");
        Fixture.Mark(reading).VerdictOn("2.1/sample 1/y_hat").Id.Should().Be("contradictory");
    }

    [Test]
    public void The_last_line_of_the_code_labels_its_result() =>
        Read(Markdown("## 2.2\nSample 2"), Code(1, "x = 1\ndW1", Result(1, "array([[ 0.        , -0.37754067],\n       [ 0.        ,  0.        ]])"))).Values()
            .Should().Equal("2.2/sample 2/grad_W = 0. -0.37754067 0. 0.");

    [Test]
    public void A_comment_at_the_top_of_the_code_is_a_heading() =>
        Read(Code(1, "# Problem 2.1\nrun()", Stream("Sample 1: y_hat = 0.3775"))).Values().Should().Equal("2.1/sample 1/y_hat = 0.3775");

    [Test]
    public void Pieces_of_one_stream_are_one_text() =>
        Read(Markdown("## 2.1"), Code(1, "", Stream("Sample 1: y_hat = 0.3"), Stream("775\n"))).Values().Should().Equal("2.1/sample 1/y_hat = 0.3775");

    [Test]
    public void A_progress_bar_counts_as_its_last_state() =>
        Read(Markdown("## 3.2"), Code(1, "", Stream("Epoch 10: loss 0.9\rEpoch 10: loss 0.4794\n"))).Values().Should().Equal("3.2/epoch 10/average loss = 0.4794");

    [Test]
    public void Html_and_scripts_are_not_read() =>
        Read(Markdown("## 2.1\nSample 1"), Code(1, "", """{"output_type":"display_data","data":{"text/html":["<script>y_hat = 0.3775</script>"],"text/plain":["<Figure size 1x1>"]},"metadata":{}}""")).Quantities.Should().BeEmpty();

    [Test]
    public void A_giant_output_is_left_out_and_noted()
    {
        var reading = Read(Markdown("## 2.1\nSample 1"), Code(1, "", Stream(new string('x', 300_000))), Code(2, "", Stream("y_hat: 0.3775")));

        reading.Values().Should().Equal("2.1/sample 1/y_hat = 0.3775");
        reading.Notes.Select(note => note.Text).Should().Equal("an output of 300000 characters is not read; up to 200000 are");
    }

    [Test]
    public void Literals_that_only_Python_writes_do_not_stop_the_reading() =>
        Read(Markdown("## 2.1"), """{"cell_type":"code","execution_count":1,"metadata":{"a":NaN,"b":-Infinity,"c":"NaN"},"source":[],"outputs":[{"output_type":"stream","name":"stdout","text":["Sample 1: y_hat = 0.3775"]}]}""").Values()
            .Should().Equal("2.1/sample 1/y_hat = 0.3775");

    private static SubmissionReading Read(params string[] cells) =>
        Fixture.Read("report.ipynb", Encoding.UTF8.GetBytes($"{{\"cells\": [{string.Join(',', cells)}], \"metadata\": {{}}, \"nbformat\": 4, \"nbformat_minor\": 5}}"));

    private static string Markdown(string text) => $"{{\"cell_type\":\"markdown\",\"metadata\":{{}},\"source\":[{JsonSerializer.Serialize(text)}]}}";

    private static string Code(int? count, string source, params string[] outputs) =>
        $"{{\"cell_type\":\"code\",\"execution_count\":{(count is null ? "null" : count)},\"metadata\":{{}},\"source\":[{JsonSerializer.Serialize(source)}],\"outputs\":[{string.Join(',', outputs)}]}}";

    private static string Stream(string text) => $"{{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":[{JsonSerializer.Serialize(text)}]}}";

    private static string Result(int count, string text) => $"{{\"output_type\":\"execute_result\",\"execution_count\":{count},\"metadata\":{{}},\"data\":{{\"text/plain\":[{JsonSerializer.Serialize(text)}]}}}}";
}
