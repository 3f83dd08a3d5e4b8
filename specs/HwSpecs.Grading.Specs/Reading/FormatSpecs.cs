using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Submissions in every format and several styles, made by really running or typing them.</summary>
public sealed class FormatSpecs
{
    // What the scripts in Submissions/Scripts computed with NumPy and PyTorch is right, so whatever is read wrong shows as a wrong value.
    [TestCase("numpy-loops.txt", 24, "2.1/sample 1/y_hat = 0.3775 in line 4")]
    [TestCase("torch-autograd.txt", 36, "3.1/sample 1/a_hidden = 0. -1. in line 4")]
    [TestCase("numpy-tables.ipynb", 24, "2.1/sample 1/y_hat = 0.3775 in cell 4, output line 3")]
    [TestCase("torch-model.ipynb", 30, "3.1/sample 1/a_hidden = 0. -1. in cell 4, output line 2")]
    [TestCase("typed-tables.docx", 40, "2.1/sample 1/y_hat = 0.3775 in table 1, row 2, column 3")]
    [TestCase("printed-text.pdf", 36, "3.1/sample 1/a_hidden = 0. -1. in page 1, line 3")]
    [TestCase("tex-like.pdf", 18, "2.1/sample 1/y_hat = 0.3775 in page 1, line 2")]
    [TestCase("word-tables.pdf", 40, "2.1/sample 1/y_hat = 0.3775 in page 1, line 5")]
    [TestCase("word-borderless-tables.pdf", 40, "2.1/sample 1/y_hat = 0.3775 in page 1, line 5")]
    [TestCase("browser-ruled-tables.pdf", 40, "2.1/sample 1/y_hat = 0.3775 in page 1, line 5")]
    [TestCase("browser-separate-borders.pdf", 40, "2.1/sample 1/y_hat = 0.3775 in page 1, line 5")]
    [TestCase("browser-data-frames.pdf", 40, "2.1/sample 1/y_hat = 0.3775 in page 1, line 5")]
    [TestCase("browser-two-columns.pdf", 40, "2.1/sample 1/y_hat = 0.3775 in page 1, line 25")]
    [TestCase("rotated-tables.pdf", 40, "2.1/sample 1/y_hat = 0.3775 in page 1, line 5")]
    public void Every_value_is_read_and_correct(string name, int count, string first)
    {
        var reading = Fixture.Read(name);
        var marked = Fixture.Mark(reading);

        reading.Lines().First().Should().Be(first);
        reading.Quantities.Should().HaveCount(count);
        marked.Verdicts.Where(verdict => verdict is not (Verdict.Missing or Verdict.NeedsHuman)).Should().HaveCount(count).And.AllBeOfType<Verdict.Correct>();
    }

    [TestCase("numpy-loops.txt", "text", ".pdf")]
    [TestCase("torch-model.ipynb", "a notebook", ".txt")]
    [TestCase("typed-tables.docx", "a Word file", ".zip")]
    [TestCase("tex-like.pdf", "PDF", ".docx")]
    public void Content_decides_the_format_and_an_extension_that_lies_is_noted(string name, string format, string extension)
    {
        var (honest, lying) = (Fixture.Read(name), Fixture.Read("report" + extension, Fixture.Bytes(name)));

        lying.Lines().Should().Equal(honest.Lines());
        lying.Notes[0].Should().Be(new ReadingNote($"the name ends in {extension}, but the content is {format}; it is read as {format}", new Place.WholeFile()));
    }

    [Test]
    public void Opening_from_bytes_and_from_a_path_reads_the_same()
    {
        var path = Path.Combine(Path.GetTempPath(), $"hwspecs-{Guid.NewGuid():N}.ipynb");
        File.WriteAllBytes(path, Fixture.Bytes("torch-model.ipynb"));
        try
        {
            Submission.Open(path, HwSpecs.Report.Definition.Homework).Should().BeOfType<Submission.Opened>().Which.Reading.Lines()
                .Should().Equal(Fixture.Read("torch-model.ipynb").Lines());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Many_threads_read_the_same()
    {
        string[] names = ["numpy-loops.txt", "torch-model.ipynb", "typed-tables.docx", "tex-like.pdf"];
        var alone = names.ToDictionary(name => name, name => string.Join('\n', Fixture.Read(name).Lines()));

        var together = names.Concat(names).Concat(names).AsParallel().Select(name => (name, Text: string.Join('\n', Fixture.Read(name).Lines()))).ToList();

        together.Should().OnlyContain(read => read.Text == alone[read.name]);
    }
}
