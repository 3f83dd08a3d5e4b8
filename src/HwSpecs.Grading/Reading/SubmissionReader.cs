namespace HwSpecs.Grading.Reading;

/// <summary>Reads the quantities of a report: its lines, its sections, what each line says, and what that means there.</summary>
public static class SubmissionReader
{
    /// <param name="inputs">The homework's inputs in order, by which a report may name its samples.</param>
    /// <param name="section">The section that the first lines belong to; empty where that is open.</param>
    public static SubmissionReading Read(SubmissionText text, IReadOnlyList<IReadOnlyList<double>> inputs, string section = "") =>
        SubmissionReading.Combined([.. Section.All(text, section).Select(part => SectionReader.Read(part, inputs))]);
}
