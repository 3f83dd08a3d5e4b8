using System.Globalization;
using System.Text.Json.Nodes;
using HwSpecs.Cli;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Variants;

namespace HwSpecs.Grading.Specs;

/// <summary>Reports on variants, filled in with what PyTorch answers (variants.json), marked by the key of the right and of a wrong student.</summary>
public sealed class VariantMarkingSpecs
{
    private static readonly JsonArray Witnesses = Load();

    internal static IEnumerable<string> Students => Witnesses.Select(witness => witness!["student"]!.GetValue<string>());

    [TestCaseSource(nameof(Students))]
    public void A_report_with_every_value_right_is_all_correct_but_for_the_regions(string id)
    {
        var verdicts = Mark(id, Report(id)).Verdicts;

        verdicts.Where(verdict => verdict.Address.Problem != "1").Should().HaveCount(63).And.AllBeOfType<Verdict.Correct>();
    }

    [TestCaseSource(nameof(Students))]
    public void By_another_students_key_it_is_not(string id)
    {
        var other = Students.First(student => student != id);
        var verdicts = Mark(other, Report(id)).Verdicts;

        verdicts.Count(verdict => verdict is Verdict.Wrong or Verdict.FollowThrough or Verdict.BySlip or Verdict.NeedsHuman).Should().BeGreaterThan(30);
        verdicts.Where(verdict => verdict.Address.Problem == "3.2").Should().NotContain(verdict => verdict is Verdict.Correct || verdict is Verdict.ByConvention);
    }

    [TestCaseSource(nameof(Students))]
    public void A_layout_that_was_not_filled_in_is_neither_right_nor_wrong(string id)
    {
        var marked = Mark(id, string.Join('\n', ReportLayout.Lines(Variant.Of(id).Definition, _ => "?")));

        marked.Verdicts.Should().HaveCount(69).And.OnlyContain(verdict => verdict is Verdict.Missing || verdict is Verdict.Unreadable);
    }

    [Test]
    public void The_command_marks_by_the_students_key()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("hwspecs-").FullName, "report.txt");
        File.WriteAllText(path, Report("s1234567"));

        Run(path, "--variant", " s1234567").Output.Should().EndWith("\nTotal  63 correct, 6 missing of 69\n");
        Run(path, "--variant", "s1234568").Output.Should().NotEndWith("\nTotal  63 correct, 6 missing of 69\n");
        Run(path).Output.Should().NotEndWith("\nTotal  63 correct, 6 missing of 69\n");
        Run(path, "--variant", " ").Should().Be((2, "", "hwspecs: The student id is empty; expected a name or number such as s1234567.\n"));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static MarkedSubmission Mark(string id, string text)
    {
        var definition = Variant.Of(id).Definition;
        return Marker.Mark(MarkingKey.Of(definition, Rubric.Default), SubmissionReader.Read(SubmissionText.Of(text), definition.Samples));
    }

    internal static string Report(string id)
    {
        var answers = Witnesses.Single(witness => witness!["student"]!.GetValue<string>() == id)!["answers"]!.AsObject();
        return string.Join('\n', ReportLayout.Lines(Variant.Of(id).Definition, address => answers[address.ToString()] is { } answer ? Printed(answer) : "?"));
    }

    /// <summary>In the four decimals that the handout asks for.</summary>
    private static string Printed(JsonNode node) => node is JsonArray array
        ? $"[{string.Join(", ", array.Select(item => Printed(item!)))}]"
        : node.GetValue<double>().ToString("F4", CultureInfo.InvariantCulture);

    private static JsonArray Load()
    {
        using var stream = typeof(VariantMarkingSpecs).Assembly.GetManifestResourceStream("variants.json") ?? throw new InvalidOperationException("variants.json is not embedded.");
        return JsonNode.Parse(stream)!["variants"]!.AsArray();
    }

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (CommandLine.Run(["grade", .. arguments], output, error), output.ToString(), error.ToString());
    }
}
