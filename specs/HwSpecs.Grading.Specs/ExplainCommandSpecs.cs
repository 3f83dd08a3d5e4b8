using System.Text.Json.Nodes;
using HwSpecs.Cli;

namespace HwSpecs.Grading.Specs;

/// <summary><c>hwspecs explain</c> as people and programs see it.</summary>
public sealed class ExplainCommandSpecs
{
    private const string Homework = "per-sample gradient descent, rate 0.1, order 1,2,3,4, mean of the losses before each update, ReLU'(0) = 0, the homework's start";

    private string directory = "";

    [SetUp]
    public void CreateDirectory() => directory = Directory.CreateTempSubdirectory("hwspecs-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(directory, recursive: true);

    [Test]
    public void A_reports_losses_are_explained_with_what_they_leave_open() =>
        Run(CompleteReport.Text).Should().Be((
            0,
            $"""
            Reproduced, 10 lines:
              {Homework}
                any rate in [0.0999895, 0.1000023] prints these digits
                not to be told apart: order 1,3,2,4

            Tried: 552,024 settings (300 rules, 374 rates from 0.001 to 10, meanings of a line), rates between them where the lines pass.
            Expected to agree on 10 lines by chance: less than one in a million.

            """,
            ""));

    [Test]
    public void An_altered_digit_is_named_with_its_line()
    {
        var (exit, output, _) = Run(CompleteReport.With("## 3.2", "0.2809", "0.2819"));

        exit.Should().Be(1);
        output.Should().StartWith($"""
            No setting reproduces these 10 lines.

            Nearest, 9 of 10 lines: {Homework}
              off: epoch 40 (line 133) prints 0.2819, this training gives 0.2809
              not to be told apart: order 1,3,2,4


            """);
    }

    [Test]
    public void One_line_says_how_many_trainings_agree()
    {
        var (exit, output, _) = Run("Epoch 10, Average Loss: 0.4794\n");

        exit.Should().Be(1);
        output.Should().MatchRegex(@"^Cannot be told: 1 line of so few digits agrees with \d+ trainings, each with rates of its own\.\n").And.Contain($"  {Homework}\n");
    }

    [Test]
    public void Json_has_the_properties_that_the_schema_names()
    {
        var (_, output, _) = Run("Epoch 10, Average Loss: 0.4794\nEpoch 20, Average Loss: 0.3996\n", "--format", "json");
        var json = JsonNode.Parse(output)!.AsObject();
        using var stream = typeof(CommandLine).Assembly.GetManifestResourceStream("explain.schema.json")!;
        var schema = JsonNode.Parse(stream)!;

        Names(json).Should().BeSubsetOf(Names(schema["properties"]!)).And.Contain(schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        var training = json["groups"]![0]![0]!;
        Names(training).Should().BeSubsetOf(Names(schema["definitions"]!["training"]!["properties"]!)).And.Contain(schema["definitions"]!["training"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        training["rate"]!.GetValue<double>().Should().Be(0.1);
        json["losses"]!.AsArray().Should().HaveCount(2);
    }

    [TestCase("0.4794\nabc\n", "line 2 is 'abc', and no average loss of an epoch is stated; expected a number a line, or lines such as 'Epoch 10: average loss 0.4794'.")]
    [TestCase("Epoch 10: loss 0.4794\nEpoch 10: loss 0.4161\n", "epoch 10 has the loss 0.4794 in line 1 and 0.4161 in line 2; expected one.")]
    [TestCase("Epoch 20000: loss 0.1\n", "line 1 is for epoch 20000; expected at most 10000.")]
    public void Text_without_losses_is_refused_in_one_line(string text, string reason)
    {
        var (exit, output, error) = Run(text);

        (exit, output).Should().Be((2, ""));
        error.Should().Be($"hwspecs: {Path.Combine(directory, "losses.txt")}: {reason}\n");
    }

    [TestCase(new[] { "explain" }, "Required argument 'file' missing for command: 'explain'. See: hwspecs explain --help")]
    [TestCase(new[] { "explain", "a.txt", "--format", "csv" }, "Argument 'csv' not recognized. Must be one of: 'text' 'json'. See: hwspecs explain --help")]
    public void A_wrong_call_is_refused_in_one_line(string[] args, string line)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };

        (CommandLine.Run(args, output, error), output.ToString(), error.ToString()).Should().Be((2, "", $"hwspecs: {line}\n"));
    }

    private (int Exit, string Output, string Error) Run(string text, params string[] options)
    {
        var path = Path.Combine(directory, "losses.txt");
        File.WriteAllText(path, text);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (CommandLine.Run(["explain", path, .. options], output, error), output.ToString(), error.ToString());
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(property => property.Key);
}
