using System.Text;

namespace HwSpecs.Grading.Reading;

/// <summary>What one cell of a notebook printed: pieces of one stream are one text, whatever line they were cut at.</summary>
internal sealed class OutputText(int cell, FileLines lines, ReadingLimits limits)
{
    private readonly StringBuilder stream = new();
    private string name = "";
    private int line;

    public void Continue(string streamName, string text)
    {
        if (streamName != name)
            End();
        name = streamName;
        stream.Append(text);
    }

    /// <param name="label">The name that the code gives the value; empty where it gives none.</param>
    public void Add(string text, string label)
    {
        End();
        AddLines(text, label);
    }

    public void End()
    {
        if (stream.Length > 0)
            AddLines(stream.ToString(), "");
        stream.Clear();
    }

    private void AddLines(string text, string label)
    {
        if (text.Length > limits.OutputCharacters)
        {
            lines.Note($"an output of {text.Length} characters is not read; up to {limits.OutputCharacters} are", new Place.Cell(cell, line + 1, IsOutput: true));
            return;
        }

        foreach (var raw in text.TrimEnd('\n').Split('\n'))
        {
            // A progress bar writes over its own line: what stands in the end is the last piece.
            var shown = raw.TrimEnd('\r');
            var kept = shown[(shown.LastIndexOf('\r') + 1)..];
            lines.Add(new Place.Cell(cell, ++line, IsOutput: true), kept, label.Length > 0 ? $"{label} = {kept}" : kept);
            label = "";
        }
    }
}
