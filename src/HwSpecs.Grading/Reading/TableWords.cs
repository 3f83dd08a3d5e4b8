namespace HwSpecs.Grading.Reading;

/// <summary>What the header and the first column of a table name, by the problems that the table may belong to.</summary>
internal sealed class TableWords(IReadOnlyList<string> problems)
{
    private readonly bool isOfRegions = problems.Any(problem => problem == "1" || problem.StartsWith("1/", StringComparison.Ordinal));
    private readonly bool numbersSamples = problems.Any(problem => problem is "2.1" or "2.2" or "3.1");

    public bool IsQuantity(string cell)
    {
        if (isOfRegions && RegionStatement.Named(cell) is not null)
            return true;
        var label = Label(cell);
        return label.Length > 0 && !IsContext(label) && problems.Any(problem => Vocabulary.NameIn(problem, label) is { Length: > 0 });
    }

    /// <summary>Whether the words head a column of any kind.</summary>
    public bool IsLabel(string words) => Label(words) is var label && (IsQuantity(words) || IsContext(label) || Vocabulary.IsTarget(label) || Vocabulary.IsNetwork(label));

    /// <summary>Whether a column holds values and not what tells the rows apart.</summary>
    public bool IsValue(string header, bool isFirst)
    {
        var label = Label(header);
        return IsQuantity(header) || !(isFirst || IsContext(label) || Vocabulary.IsTarget(label) || label.Length == 0);
    }

    /// <summary>What a cell under a header says of its whole row: <c>Sample 1</c>, <c>x = (0, 1)</c>, <c>Epoch 10</c>, <c>Initial</c>, <c>ReLU</c>; empty where it is a value.</summary>
    public string Context(string header, string cell, bool isFirst)
    {
        var label = Label(header);
        if (cell.Length == 0 || IsQuantity(header) || Vocabulary.IsTarget(label))
            return "";
        var word = label[(label.LastIndexOf(' ') + 1)..];
        if (Vocabulary.IsEpoch(word) || Vocabulary.IsInputComponent(word))
            return char.IsAsciiDigit(cell[0]) ? Vocabulary.IsEpoch(word) ? $"Epoch {cell}" : $"{word} = {cell}" : cell;
        if (!isFirst && !IsContext(label))
            return "";
        if (!numbersSamples)
            return cell;
        if (cell[0] is '(' or '[' or '{' && !cell.Any(char.IsLetter))
            return $"x = {cell}";
        return cell.All(char.IsAsciiDigit) ? $"Sample {cell}" : cell;
    }

    /// <summary>In problem 1 the function, as ahead of a line; else contexts one after the other.</summary>
    public string Joined(IEnumerable<string> contexts) => isOfRegions && !numbersSamples
        ? string.Concat(contexts.Where(Headings.IsFunction).Take(1).Select(function => $"{function}: "))
        : string.Concat(contexts.Select(context => $"{context}; "));

    private bool IsContext(string label)
    {
        var word = label[(label.LastIndexOf(' ') + 1)..];
        return Vocabulary.IsEpoch(word) || (numbersSamples && (Vocabulary.IsSample(word) || Vocabulary.IsInputComponent(word)));
    }

    /// <summary>Without remarks in parentheses and the marks of Markdown and LaTeX.</summary>
    private static string Label(string cell)
    {
        var open = cell.IndexOf('(', StringComparison.Ordinal);
        return (open > 0 ? cell[..open] : cell).Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal)
            .Replace("#", "", StringComparison.Ordinal).Trim(' ', ':', '\\', '.');
    }
}
