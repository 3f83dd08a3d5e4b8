using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Specs;

/// <summary>What marking may know of.</summary>
public sealed class DependencySpecs
{
    [Test]
    public void Marking_knows_the_homework_and_two_libraries_that_read_formats() =>
        typeof(SubmissionReader).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Where(name => !name.StartsWith("DocumentFormat.OpenXml", StringComparison.Ordinal) && !name.StartsWith("UglyToad.PdfPig", StringComparison.Ordinal))
            .Should().Equal("HwSpecs");
}
