namespace HwSpecs.Grading.Reading;

/// <summary>The lines under one heading.</summary>
/// <param name="Id">What the heading names: <c>2.1</c>, <c>3</c>, <c>1/relu</c>; empty above the first heading.</param>
/// <param name="Heading">Null above the first heading.</param>
public sealed record Section(string Id, SourceLine? Heading, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Cuts a submission at its headings.</summary>
    /// <remarks>A heading in a table of contents opens a section too, one with no value in it; a section may occur more than once.</remarks>
    /// <param name="first">The id of the section above the first heading.</param>
    public static IReadOnlyList<Section> All(SubmissionText text, string first = "")
    {
        var sections = new List<Section>();
        var lines = new List<SourceLine>();
        var (id, heading) = (first, (SourceLine?)null);
        foreach (var line in text.Lines)
        {
            if (Headings.SectionNamedBy(line.Text, id) is { } next)
            {
                sections.Add(new Section(id, heading, lines));
                (id, heading, lines) = (next, line, []);
            }
            else
            {
                lines.Add(line);
            }
        }

        sections.Add(new Section(id, heading, lines));
        return sections;
    }
}
