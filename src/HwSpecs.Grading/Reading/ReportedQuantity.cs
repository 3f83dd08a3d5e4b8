using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reading;

/// <summary>A quantity that a submission states.</summary>
/// <param name="Numbers">
/// The numbers of the value, row by row, each with its printed precision. Of regions: the finite ends, interval by interval from left to
/// right, from before to; both ends of a single point.
/// </param>
/// <param name="RawText">The lines that it was read from, label and value, as they were written.</param>
public sealed record ReportedQuantity(Address Address, QuantityValue Value, IReadOnlyList<PrintedNumber> Numbers, Place Place, string RawText);

/// <summary>A label that names a quantity, and a value that cannot be read.</summary>
/// <param name="Reason">What was found in place of what.</param>
public sealed record UnreadableQuantity(Address Address, string Reason, Place Place, string RawText);

/// <summary>A line with numbers that no address was found for.</summary>
public sealed record NotUnderstood(string Reason, Place Place, string RawText);

/// <summary>Something that a reader decided and that a human may want to know.</summary>
public sealed record ReadingNote(string Text, Place Place);

/// <summary>All that was read from a submission.</summary>
/// <param name="Sections">Every heading, in order, with the id of its section.</param>
public sealed record SubmissionReading(
    IReadOnlyList<ReportedQuantity> Quantities,
    IReadOnlyList<UnreadableQuantity> Unreadable,
    IReadOnlyList<NotUnderstood> NotUnderstood,
    IReadOnlyList<ReadingNote> Notes,
    IReadOnlyList<SectionHeading> Sections)
{
    /// <summary>All lines, section by section: what a submission says in words.</summary>
    public IReadOnlyList<Section> Texts { get; init; } = [];

    /// <summary>Several readings as one, in their order; two values for one address both stay.</summary>
    internal static SubmissionReading Combined(IReadOnlyList<SubmissionReading> readings) => readings.Count == 1 ? readings[0] : new(
        [.. readings.SelectMany(reading => reading.Quantities)],
        [.. readings.SelectMany(reading => reading.Unreadable)],
        [.. readings.SelectMany(reading => reading.NotUnderstood)],
        [.. readings.SelectMany(reading => reading.Notes)],
        [.. readings.SelectMany(reading => reading.Sections)])
    {
        Texts = [.. readings.SelectMany(reading => reading.Texts)],
    };

    /// <summary>The same reading with every place inside a file of this name.</summary>
    internal SubmissionReading In(string name) => new(
        [.. Quantities.Select(quantity => quantity with { Place = new Place.InFile(name, quantity.Place) })],
        [.. Unreadable.Select(quantity => quantity with { Place = new Place.InFile(name, quantity.Place) })],
        [.. NotUnderstood.Select(rest => rest with { Place = new Place.InFile(name, rest.Place) })],
        [.. Notes.Select(note => note with { Place = new Place.InFile(name, note.Place) })],
        [.. Sections.Select(section => section with { Place = new Place.InFile(name, section.Place) })])
    {
        Texts = [.. Texts.Select(text => text with { Lines = [.. text.Lines.Select(line => line with { Place = new Place.InFile(name, line.Place) })] })],
    };
}

/// <param name="HasLines">Something stands under it, so that it is no entry of a table of contents.</param>
public sealed record SectionHeading(string Id, Place Place, bool HasLines);
