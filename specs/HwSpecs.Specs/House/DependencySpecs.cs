using System.Reflection;
using System.Text.RegularExpressions;

namespace HwSpecs.Specs.House;

/// <summary>Who may know whom.</summary>
public sealed partial class DependencySpecs
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

    /// <summary>What verifies a certificate may know numbers and what is certified, nothing of how it was found.</summary>
    [Test]
    public void The_checker_of_certificates_shares_only_numbers_with_the_search()
    {
        string[] shared =
        [
            "Rational", "Dyadic", "PerturbationNorm", "Certificate", "CertificateCheck", "CertificateChecker",
            "CertifiedOutcome", "CertifiedPoints", "RationalPoint", "BoundaryPiece", "Proved", "NotProved", "LogitZero", "Jump",
        ];
        var searching = SourceTree.Files("src/HwSpecs/Adversarial/Exact", "*.cs")
            .SelectMany(file => DeclaredType().Matches(file.Code).Select(match => match.Groups[1].Value)).Except(shared).ToArray();
        searching.Should().Contain(["ExactCover", "FoldedLogit", "HomogeneousPoint", "Majorant", "NearestSet", "ActivationPieces"]);

        SourceTree.Files("src/HwSpecs/Adversarial/Verification", "*.cs")
            .Concat(SourceTree.Files("src/HwSpecs/Adversarial/Exact", "CertificateChecker.cs"))
            .SelectMany(file => searching.Where(type => Regex.IsMatch(file.Code, $@"\b{type}\b")).Select(type => $"{file} knows {type}"))
            .Should().BeEmpty();
    }

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

    [GeneratedRegex(@"\b(?:class|enum|record|record struct) (?!struct)(\w+)")]
    private static partial Regex DeclaredType();
}
