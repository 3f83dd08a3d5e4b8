using System.Globalization;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reading;

/// <summary>Gives the statements of one section their addresses: which problem, which sample, epoch or network, which quantity.</summary>
internal sealed class SectionReader
{
    private const int LongestRawText = 300;

    private readonly Section section;
    private readonly IReadOnlyList<SourceLine> lines;
    private readonly IReadOnlyList<string> problems;
    private readonly Findings findings;
    private readonly List<(string Problem, string Name)> names = [];
    private SampleReference? sample;
    private int? epoch;
    private string? network;

    /// <summary>What "Loss for sample 1" still wants to say when its value comes.</summary>
    private Label pending = Label.None;

    /// <summary>The line names an epoch, so that a value without a label is its loss.</summary>
    private bool epochIsNew;
    private int? firstComponent;

    private SectionReader(Section section, IReadOnlyList<IReadOnlyList<double>> inputs)
    {
        this.section = section;
        problems = ProblemsIn(section.Id);
        findings = new Findings(inputs);
        lines = TableLines.Written(section.Lines, problems);
        if (section.Id is "" or "1" || section.Id.StartsWith("1/", StringComparison.Ordinal))
            lines = RegionSection.Read(section, lines, findings);
    }

    public static SubmissionReading Read(Section section, IReadOnlyList<IReadOnlyList<double>> inputs)
    {
        var reader = new SectionReader(section, inputs);
        var statements = StatementParser.All(reader.lines);
        for (var start = 0; start < statements.Count;)
        {
            var end = start + 1;
            while (end < statements.Count && statements[end].FirstLine == statements[start].FirstLine)
                end++;
            reader.ReadLine(statements, start, end);
            start = end;
        }

        return reader.findings.Reading(section);
    }

    private static IReadOnlyList<string> ProblemsIn(string id) => id switch
    {
        "" => ["1", "2.1", "2.2", "3.1", "3.2", "3.3", "4.2"],
        "2" => ["2.1", "2.2"],
        "3" => ["3.1", "3.2", "3.3"],
        "4" => ["4.2"],
        _ => [id],
    };

    /// <summary>A sample, epoch or network named once in a line holds for the whole line, wherever it stands there.</summary>
    private void ReadLine(IReadOnlyList<Statement> statements, int start, int end)
    {
        (pending, epochIsNew) = (Label.None, false);
        var named = 0;
        for (var k = start; k < end; k++)
            named += NamesContext(statements[k]) ? 1 : 0;
        var contexts = named == 1 ? new bool[end - start] : [];
        for (var k = 0; k < contexts.Length; k++)
            contexts[k] = TakeContext(statements[start + k]);
        for (var k = start; k < end; k++)
        {
            if (!(named == 1 && contexts[k - start]) && !TakeContext(statements[k]))
                TakeQuantity(statements[k]);
        }
    }

    private bool NamesContext(Statement statement) =>
        statement is Statement.Named { Label: var label } && (label.IsEpoch || (NumbersSamples && label.IsSample));

    /// <summary>In 3.3 and 4.2 a sample is a result.</summary>
    private bool NumbersSamples => section.Id is not ("3.3" or "4.2" or "4");

    private bool TakeContext(Statement statement)
    {
        var label = statement.Label;
        if (label.Network is { } stated && (statement is Statement.Named || label.Words.AsSpan().Count(' ') < 5))
            network = stated;
        if (statement is Statement.Phrase)
            return true;
        if (statement is not Statement.Named named)
            return false;
        if (label.IsTarget && named.Value.AsQuantity(out _)?.Numbers is [{ Value: 0 or 1 }])
            return true;

        if (label.IsEpoch && WholeNumber(named.Value) is { } number)
        {
            (epoch, pending, epochIsNew) = (number, Label.Of(label.BeforeLast), true);
            return true;
        }

        if (NumbersSamples && label.IsInputComponent && WholeNumber(named.Value) is { } component)
        {
            if (label.Last.EndsWith('1'))
                firstComponent = component;
            else if (firstComponent is { } first)
                NameSampleByInput([first, component], named.FirstLine);
            return true;
        }

        // "Sample 1 (0, 0)": an input behind the number.
        if (named is { Label.Words.Length: 0, Separated: false, Value: PrintedValue.List } && sample is { Used: false, Input: null } && pending.Words.Length == 0
            && NumbersSamples && named.Value.AsQuantity(out _)?.Value is QuantityValue.Vector { Numbers.Count: 2 } behind)
        {
            NameSampleByInput(behind.Numbers, named.FirstLine);
            return true;
        }

        if (!NumbersSamples || !label.IsSample)
            return false;
        if (WholeNumber(named.Value) is { } index && !named.Separated)
        {
            (sample, pending) = (new SampleReference(lines[named.FirstLine]) { Number = index }, Label.Of(label.BeforeLast));
            return true;
        }

        if (named.Value is not PrintedValue.List || named.Value.AsQuantity(out _) is not { } input)
            return false;
        if (input.Value is QuantityValue.Vector point)
        {
            NameSampleByInput(point.Numbers, named.FirstLine);
            pending = Label.Of(label.BeforeLast);
        }

        return true;
    }

    private void NameSampleByInput(IReadOnlyList<double> input, int line)
    {
        if (sample is { Used: false, Input: null, Number: not null })
            sample.Input = input;
        else if (sample?.Input is not { } known || !known.SequenceEqual(input))
            sample = new SampleReference(lines[line]) { Input = input };
    }

    private void TakeQuantity(Statement statement)
    {
        var label = statement.Label.Words.Length == 0 ? pending : statement.Label;
        if (label.Words.Length == 0 && epochIsNew && problems.Contains("3.2"))
            label = Label.Of("loss");
        var raw = Raw(statement);
        names.Clear();
        foreach (var problem in problems)
        {
            if (label.NameIn(problem) is { } name && (problem != "3.2" || epoch is not null))
                names.Add((problem, name));
        }

        if (epoch is not null && names.Exists(candidate => candidate.Problem == "3.2"))
            names.RemoveAll(candidate => candidate.Problem != "3.2");
        if (names.Count > 1 && Vocabulary.NamesAdversarialExample(label.Words))
            names.RemoveAll(candidate => candidate.Problem != (network is null ? "4.2" : "3.3"));

        if (names.Count != 1)
        {
            var reason = names.Count > 1 ? $"'{label.Words}' may belong to {string.Join(" or ", names.Select(candidate => candidate.Problem))}; put it under its heading"
                : problems.Contains("3.2") && label.NameIn("3.2") is not null ? "no epoch is named for this loss"
                : label.Words.Length == 0 ? "a value without a label"
                : "no label that is asked for here";
            findings.AddNotUnderstood(reason, raw);
            return;
        }

        Assign(names[0].Problem, names[0].Name, statement, raw);
    }

    private void Assign(string problem, string name, Statement statement, (Place Place, string Text) raw)
    {
        switch (problem)
        {
            case "2.1" or "2.2" or "3.1" when sample is null:
                findings.AddNotUnderstood("no sample is named for this value", raw);
                return;
            case "2.1" or "2.2" or "3.1":
                sample.Used = true;
                findings.AddOfSample(sample, problem, name, statement, raw);
                return;
            case "3.2":
                findings.Add(new Address(string.Create(CultureInfo.InvariantCulture, $"3.2/epoch {epoch}/average loss")), statement, raw);
                return;
            case "3.3" when network is null:
                findings.AddNotUnderstood("the initial or the trained network? The report names neither", raw);
                return;
            default:
                var parent = new Address(problem == "3.3" ? $"3.3/{network}" : "4.2");
                if (name.Length > 0)
                    findings.Add(parent / name, statement, raw);
                else
                    findings.AddAdversarialExample(parent, statement, raw);
                return;
        }
    }

    private (Place Place, string Text) Raw(Statement statement)
    {
        if (statement.FirstLine == statement.LastLine && lines[statement.FirstLine].Raw.Length <= LongestRawText)
            return (lines[statement.FirstLine].Place, lines[statement.FirstLine].Raw.Trim());
        var raw = string.Join('\n', lines.Skip(statement.FirstLine).Take(Math.Min(statement.LastLine - statement.FirstLine + 1, 50)).Select(line => line.Raw.Trim()));
        return (lines[statement.FirstLine].Place, raw.Length > LongestRawText ? raw[..LongestRawText] + "…" : raw);
    }

    private static int? WholeNumber(PrintedValue value) =>
        value is PrintedValue.Number { Printed: { Decimals: 0, Value: >= 0 and < 1e6 } printed } && printed.Value == Math.Truncate(printed.Value)
            ? (int)printed.Value
            : null;
}
