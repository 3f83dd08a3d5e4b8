namespace HwSpecs.Grading.Reading;

/// <summary>Reads the quantities of a report: its lines, its sections, what each line says, and what that means there.</summary>
public static class SubmissionReader
{
    /// <param name="inputs">The homework's inputs in order, by which a report may name its samples.</param>
    public static SubmissionReading Read(SubmissionText text, IReadOnlyList<IReadOnlyList<double>> inputs)
    {
        var sections = Section.All(text);
        var readings = sections.Select(section => SectionReader.Read(section, inputs)).ToList();
        return new SubmissionReading(
            [.. readings.SelectMany(reading => reading.Quantities)],
            [.. readings.SelectMany(reading => reading.Unreadable)],
            [.. readings.SelectMany(reading => reading.NotUnderstood)],
            [.. readings.SelectMany(reading => reading.Notes)],
            [.. readings.SelectMany(reading => reading.Sections)]);
    }
}
