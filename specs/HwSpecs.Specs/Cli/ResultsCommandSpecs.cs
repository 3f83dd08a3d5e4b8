using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HwSpecs.Specs.House;
using static HwSpecs.Specs.Cli.Command;

namespace HwSpecs.Specs.Cli;

/// <summary><c>hwspecs results</c> as people and programs see it.</summary>
public sealed class ResultsCommandSpecs
{
    [Test]
    public void Json_lines_hold_one_object_for_each_result()
    {
        var (exit, output, _) = Run("results", "--format", "jsonl");
        var objects = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();

        exit.Should().Be(0);
        objects.Select(json => json["address"]!.GetValue<string>()).Should().HaveCount(296).And.OnlyHaveUniqueItems();
        objects.Single(json => json["address"]!.GetValue<string>() == "2.2/sample 3/grad_W").ToJsonString()
            .Should().Be("""{"address":"2.2/sample 3/grad_W","arithmetic":"float64","value":[[-0.3775406687981454,-0],[0,0]]}""");
    }

    [Test]
    public void All_epochs_are_90_results_more() =>
        Run("results", "--format", "jsonl", "--all-epochs").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(386);

    [Test]
    public void Text_goes_problem_by_problem_within_80_columns()
    {
        var (exit, output, error) = Run("results");
        var lines = output.Split('\n');

        (exit, error).Should().Be((0, ""));
        lines.Where(line => line.StartsWith("Problem", StringComparison.Ordinal)).Select(line => line.Split(':')[0])
            .Should().Equal("Problem 1", "Problem 2.1", "Problem 2.2", "Problem 3.1", "Problem 3.2", "Problem 3.3", "Problem 4.2");
        lines.Should().OnlyContain(line => line.Length <= 80);
        lines.Should().Contain("    inactive  {-1.2784645427610761}").And.Contain("  epoch 100  0.1136986780911684");
    }

    [Test]
    public void The_hash_is_that_of_the_JSON_lines()
    {
        var lines = Run("results", "--format", "jsonl").Output;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));

        Run("results", "--hash").Output.Should().Be($"sha256:{hash} hwspecs 0.1.0 float64+float32\n");
    }

    [Test]
    public void The_readme_shows_the_hash_of_this_very_version() =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "README.md")).Should().Contain(Run("results", "--hash").Output.TrimEnd());

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void The_users_culture_changes_nothing(string culture)
    {
        var invariant = (Run("results").Output, Run("results", "--format", "jsonl").Output);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            (Run("results").Output, Run("results", "--format", "jsonl").Output).Should().Be(invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase("results --fo", "hwspecs: Unrecognized command or argument '--fo'. See: hwspecs results --help")]
    [TestCase("results --format csv", "hwspecs: Argument 'csv' not recognized. Must be one of: 'text' 'jsonl'. See: hwspecs results --help")]
    [TestCase("results --format", "hwspecs: Required argument missing for option: '--format'. See: hwspecs results --help")]
    [TestCase("result", "hwspecs: Unrecognized command or argument 'result'. See: hwspecs --help")]
    [TestCase("", "hwspecs: Required command was not provided. See: hwspecs --help")]
    public void A_wrong_command_line_is_one_line_on_standard_error_and_exit_2(string arguments, string message)
    {
        var (exit, output, error) = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        (exit, output, error).Should().Be((2, "", message + "\n"));
    }
}
