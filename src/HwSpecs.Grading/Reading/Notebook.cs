using System.Text.Json;

namespace HwSpecs.Grading.Reading;

/// <summary>Reads a Jupyter notebook: what its cells printed, and its Markdown; code is never run, and HTML is not read.</summary>
internal sealed class Notebook
{
    private readonly ReadingLimits limits;
    private readonly FileLines lines;
    private (int Count, int Cell) latest;

    private Notebook(ReadingLimits limits) => (this.limits, lines) = (limits, new FileLines(limits));

    public static FileText Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        try
        {
            using var json = JsonDocument.Parse(JsonBytes.Prepared(bytes, limits), new JsonDocumentOptions { MaxDepth = limits.Depth });
            if (!json.RootElement.TryGetProperty("cells", out var cells) || cells.ValueKind != JsonValueKind.Array)
                throw new RefusedException("is a notebook without cells, or of a format before 4; open it in Jupyter and save it again.");
            var notebook = new Notebook(limits);
            var number = 0;
            foreach (var cell in cells.EnumerateArray())
                notebook.ReadCell(cell, ++number);
            return notebook.lines.IsBlank
                ? throw new RefusedException("is a notebook without output or text; run all its cells and save it again.")
                : notebook.lines.End();
        }
        catch (JsonException failure)
        {
            throw new RefusedException($"is a notebook that is not valid JSON from line {failure.LineNumber + 1} on; was it cut off?");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8, in a text or a name.
            throw new RefusedException("is a notebook with text that is not Unicode; open it in Jupyter and save it again.");
        }
    }

    private void ReadCell(JsonElement cell, int number)
    {
        if (cell.ValueKind != JsonValueKind.Object)
            return;
        var source = Text(cell, "source");
        switch (Name(cell, "cell_type"))
        {
            case "markdown" or "raw":
                lines.AddAll(source, line => new Place.Cell(number, line, IsOutput: false));
                Separate(number);
                break;
            case "code":
                ReadCode(cell, source, number);
                break;
        }
    }

    private void ReadCode(JsonElement cell, string source, int number)
    {
        var code = source.Split('\n');
        AddHeadings(code, number);
        if (!cell.TryGetProperty("outputs", out var outputs) || outputs.ValueKind != JsonValueKind.Array || outputs.GetArrayLength() == 0)
            return;
        var place = new Place.Cell(number, 1, IsOutput: true);
        NoteOrder(Count(cell), place);
        var stream = new OutputText(number, lines, limits);
        foreach (var output in outputs.EnumerateArray().Where(output => output.ValueKind == JsonValueKind.Object))
        {
            switch (Name(output, "output_type"))
            {
                case "stream":
                    stream.Continue(Name(output, "name"), Text(output, "text"));
                    break;
                case "execute_result" or "display_data" when output.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object:
                    if (Count(output) is { } printed && Count(cell) is { } run && printed != run)
                        lines.Note($"the result was printed by run {printed} of the cell, but its last run is {run}: it may be stale", place);
                    if (Text(data, "text/plain") is { Length: > 0 } plain && !plain.StartsWith("<Figure", StringComparison.Ordinal))
                        stream.Add(plain, Name(output, "output_type") == "execute_result" ? Label(code) : "");
                    break;
                case "error":
                    lines.Note($"the cell ended in an error: {Typography.Shown(Name(output, "ename"), 40)}: {Typography.Shown(Name(output, "evalue"), 100)}", place);
                    break;
            }
        }

        stream.End();
        Separate(number);
    }

    /// <summary>A heading may be a comment at the top of the code: <c># Problem 2.1</c>.</summary>
    private void AddHeadings(string[] code, int number)
    {
        for (var k = 0; k < code.Length && (code[k].StartsWith('#') || string.IsNullOrWhiteSpace(code[k])); k++)
        {
            if (Headings.SectionNamedBy(code[k].TrimEnd('\r'), "") is not null)
                lines.Add(new Place.Cell(number, k + 1, IsOutput: false), code[k].TrimEnd('\r'));
        }
    }

    /// <summary>What a result shows is the code's last line; where that is a name, it labels the value.</summary>
    private static string Label(string[] code)
    {
        var last = code.LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim() ?? "";
        return last.Length is > 0 and < 60 && char.IsLetter(last[0]) && last.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') ? last : "";
    }

    private void NoteOrder(int? count, Place.Cell place)
    {
        if (count is not { } run)
        {
            lines.Note("the cell shows output, but was not run since the notebook was opened: it may be stale", place);
            return;
        }

        if (run == latest.Count)
            lines.Note($"the cell says that it was run as number {run}, and so does cell {latest.Cell}: one is a copy", place);
        else if (run < latest.Count)
            lines.Note($"the cell was run (as number {run}) before cell {latest.Cell} above it (number {latest.Count}): its output may be stale", place);
        if (run > latest.Count)
            latest = (run, place.Number);
    }

    private void Separate(int number) => lines.Add(new Place.Cell(number, 1, IsOutput: false), "");

    private static int? Count(JsonElement element) =>
        element.TryGetProperty("execution_count", out var count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) ? number : null;

    private static string Name(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>A notebook writes text as one string or as a list of lines.</summary>
    private static string Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
            return "";
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Concat(value.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()!)),
            _ => "",
        };
    }
}
