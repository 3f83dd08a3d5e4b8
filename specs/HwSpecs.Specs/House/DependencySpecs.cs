using System.Reflection;

namespace HwSpecs.Specs.House;

/// <summary>Who may know whom.</summary>
public sealed class DependencySpecs
{
    [TestCase("HwSpecs", new string[] { })]
    [TestCase("HwSpecs.Snapshots", new string[] { })]
    [TestCase("HwSpecs.Pages", new[] { "HwSpecs" })]
    [TestCase("HwSpecs.Grading", new[] { "HwSpecs" })]
    public void A_library_knows_only_those_below_it(string library, string[] known) =>
        Assembly.Load(library).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("HwSpecs", StringComparison.Ordinal))
            .Should().BeSubsetOf(known);

    [Test]
    public void The_mathematics_touches_no_file_and_no_console() =>
        SourceTree.Files("src/HwSpecs", "*.cs").Should().OnlyContain(file =>
            !file.Text.Contains("System.IO.File") && !file.Text.Contains("File.") && !file.Text.Contains("Console."));

    /// <summary>Witnesses may run the forward pass; what they judge they must not know.</summary>
    [TestCase("Backpropagation")]
    [TestCase("GradientDescent")]
    [TestCase("GradientWalk")]
    [TestCase("LearningRegions")]
    [TestCase("Elementary")]
    [TestCase("Exact")]
    public void Witnesses_do_not_know_the_code_that_they_judge(string type) =>
        SourceTree.Files("specs/HwSpecs.Specs/Witnesses", "*.cs")
            .Where(file => file.Code.Contains($"{type}.") || file.Code.Contains($"{type}<") || file.Code.Contains($".{type};"))
            .Select(file => file.Path).Should().BeEmpty();
}
