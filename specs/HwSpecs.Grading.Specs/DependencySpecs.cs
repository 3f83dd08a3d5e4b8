using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Specs;

/// <summary>What marking may know of.</summary>
public sealed class DependencySpecs
{
    [Test]
    public void Marking_knows_the_homework_the_look_of_pages_and_nothing_else_of_the_project() =>
        typeof(SubmissionReader).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name.StartsWith("HwSpecs", StringComparison.Ordinal))
            .Should().BeEquivalentTo("HwSpecs", "HwSpecs.Pages");
}
