using System.Globalization;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reading;

/// <summary>Collects what a section states; samples get their numbers when all of the section is known.</summary>
internal sealed class Findings(IReadOnlyList<IReadOnlyList<double>> inputs)
{
    private readonly List<ReportedQuantity> quantities = [];
    private readonly List<UnreadableQuantity> unreadable = [];
    private readonly List<NotUnderstood> notUnderstood = [];
    private readonly List<ReadingNote> notes = [];
    private readonly List<(SampleReference Sample, string Problem, string Name, Statement Statement, (Place Place, string Text) Raw)> ofSamples = [];

    public void Add(Address address, Statement statement, (Place Place, string Text) raw)
    {
        if (statement is Statement.Named named)
            Add(address, named.Value, raw);
        else if (statement is Statement.Unread unread)
            unreadable.Add(new UnreadableQuantity(address, unread.Reason, raw.Place, raw.Text));
    }

    public void Add(ReportedQuantity quantity) => quantities.Add(quantity);

    public void Add(UnreadableQuantity quantity) => unreadable.Add(quantity);

    public void AddOfSample(SampleReference sample, string problem, string name, Statement statement, (Place Place, string Text) raw) =>
        ofSamples.Add((sample, problem, name, statement, raw));

    /// <summary>At most one entry a line.</summary>
    public void AddNotUnderstood(string reason, (Place Place, string Text) raw)
    {
        if (notUnderstood.Count == 0 || notUnderstood[^1].Place != raw.Place)
            notUnderstood.Add(new NotUnderstood(reason, raw.Place, raw.Text));
    }

    /// <summary>One number is the distance; of two points the one among the homework's inputs, or else the first, is the sample.</summary>
    public void AddAdversarialExample(Address parent, Statement statement, (Place Place, string Text) raw)
    {
        if (statement is not Statement.Named named)
        {
            Add(parent / "distance", statement, raw);
            return;
        }

        var (numbers, points) = (new List<PrintedValue>(), new List<PrintedValue>());
        Part(named.Value, numbers, points);
        if (numbers.Count > 1 || points.Count > 2)
        {
            unreadable.Add(new UnreadableQuantity(parent / "distance", $"expected one distance and two points, found {numbers.Count} and {points.Count}", raw.Place, raw.Text));
            return;
        }

        if (numbers.Count == 1)
            Add(parent / "distance", numbers[0], raw);
        var adversarialFirst = points.Count == 2 && IsInput(points[1]) && !IsInput(points[0]);
        if (points.Count == 2)
            Add(parent / "sample", points[adversarialFirst ? 1 : 0], raw);
        if (points.Count > 0)
            Add(parent / "adversarial", points[adversarialFirst ? 0 : points.Count - 1], raw);
    }

    public SubmissionReading Reading(Section section)
    {
        ResolveSamples();
        return new SubmissionReading(
            quantities,
            unreadable,
            notUnderstood,
            notes,
            section.Heading is null ? [] : [new SectionHeading(section.Id, section.Heading.Place, section.Lines.Any(line => !string.IsNullOrWhiteSpace(line.Text)))])
        {
            Texts = [section],
        };
    }

    private void Add(Address address, PrintedValue value, (Place Place, string Text) raw)
    {
        if (value.AsQuantity(out var reason) is { } quantity)
            quantities.Add(new ReportedQuantity(address, quantity.Value, quantity.Numbers, raw.Place, raw.Text));
        else
            unreadable.Add(new UnreadableQuantity(address, reason, raw.Place, raw.Text));
    }

    private void ResolveSamples()
    {
        if (ofSamples.Count == 0)
            return;
        var references = ofSamples.Select(found => found.Sample).Distinct().ToList();
        var numbered = references.Where(reference => reference is { Input: null, Number: not null }).ToList();
        var countsFromZero = numbered.Exists(reference => reference.Number == 0) && !numbered.Exists(reference => reference.Number == inputs.Count);
        if (countsFromZero)
            notes.Add(new ReadingNote("the samples are counted from 0; sample 0 is read as the homework's sample 1", numbered[0].Line.Place));
        foreach (var reference in references)
        {
            if (reference is { Number: { } number, Input: not null } && reference.Resolve(inputs, countsFromZero: false, out _) is { } byInput && byInput != number)
                notes.Add(new ReadingNote($"sample {number} has the input of the homework's sample {byInput}; it is read as sample {byInput}", reference.Line.Place));
        }

        foreach (var (sample, problem, name, statement, raw) in ofSamples)
        {
            if (sample.Resolve(inputs, countsFromZero, out var reason) is { } number)
                Add(new Address(string.Create(CultureInfo.InvariantCulture, $"{problem}/sample {number}/{name}")), statement, raw);
            else
                AddNotUnderstood(reason, raw);
        }
    }

    private bool IsInput(PrintedValue value) =>
        value.AsQuantity(out _)?.Value is QuantityValue.Vector point && inputs.Any(input => input.SequenceEqual(point.Numbers));

    private static void Part(PrintedValue value, List<PrintedValue> numbers, List<PrintedValue> points)
    {
        if (value is PrintedValue.Number)
            numbers.Add(value);
        else if (value is PrintedValue.List list && list.Items.Count > 1 && list.Items.All(item => item is PrintedValue.Number))
            points.Add(value);
        else if (value is PrintedValue.List nested)
        {
            foreach (var item in nested.Items)
                Part(item, numbers, points);
        }
    }
}
