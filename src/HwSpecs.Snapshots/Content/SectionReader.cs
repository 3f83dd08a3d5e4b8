namespace HwSpecs.Snapshots.Content;

/// <summary>Reads the addressed values of a snapshot.</summary>
internal static class SectionReader
{
    private static readonly Dictionary<string, Shape> Blocks = new Dictionary<string, Shape>
    {
        ["list"] = Shape.List,
        ["matrix"] = Shape.Matrix,
        ["table"] = Shape.Table,
        ["regions"] = Shape.Regions,
    };

    public static string NameOf(Shape shape) => Blocks.First(block => block.Value == shape).Key;

    public static IReadOnlyList<Section> Read(string[] lines, int firstLine)
    {
        List<Section> sections = [];
        Dictionary<string, int> seen = [];
        for (var next = 0; next < lines.Length;)
        {
            var start = next;
            var (address, value) = Split(lines[start], firstLine + start);
            if (!seen.TryAdd(address, firstLine + start))
                throw new SnapshotFormatException(firstLine + start, address, FormattableString.Invariant($"every address once, but it already stands in line {seen[address]}"));
            next++;
            if (!Blocks.TryGetValue(value, out var shape))
            {
                sections.Add(OneLine(address, value, firstLine + start));
                continue;
            }

            IReadOnlyList<string> columns = [];
            if (shape == Shape.Table && next < lines.Length)
                columns = lines[next++].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            List<Row> rows = [];
            for (; next < lines.Length && lines[next].StartsWith(Sections.Indent, StringComparison.Ordinal); next++)
                rows.Add(BlockRow(lines[next], shape, firstLine + next));
            sections.Add(new Section(address, shape, rows, columns, firstLine + start));
        }

        return sections;
    }

    private static (string Address, string Value) Split(string line, int number)
    {
        var separator = line.IndexOf(" = ", StringComparison.Ordinal);
        return separator > 0 && line[0] != ' '
            ? (line[..separator], line[(separator + 3)..])
            : throw new SnapshotFormatException(number, line, "an address and a value, such as '2.1/sample 1/loss = 0.5'");
    }

    private static Section OneLine(string address, string value, int line)
    {
        if (value.Length >= 2 && value[0] == '"' && value[^1] == '"')
            return new(address, Shape.Quoted, [Row.OfText(value)], [], line);
        if (value.Length >= 2 && value[0] == '[' && value[^1] == ']')
        {
            var elements = value == "[]" ? [] : value[1..^1].Split(", ");
            return new(address, Shape.Vector, [.. elements.Select(element => Number(element, line))], [], line);
        }

        return new(address, Shape.Scalar, [Number(value, line)], [], line);
    }

    private static Row Number(string text, int line) => Row.IsNumber(text)
        ? Row.OfText(text)
        : throw new SnapshotFormatException(line, text, "a number, [numbers], \"text\", list, matrix, table or regions");

    private static Row BlockRow(string line, Shape shape, int number)
    {
        var row = Row.OfText(line);
        var numbersOnly = shape == Shape.Regions || Words(line) == row.Numbers.Count;
        return row.Numbers.Count > 0 && numbersOnly
            ? row
            : throw new SnapshotFormatException(number, line, $"a row of the {NameOf(shape)}");
    }

    private static int Words(string line)
    {
        var words = 0;
        for (var i = 0; i < line.Length; i++)
            words += line[i] != ' ' && (i == 0 || line[i - 1] == ' ') ? 1 : 0;
        return words;
    }
}
