using System.Text.Json.Nodes;
using HwSpecs.Cli;

namespace HwSpecs.Specs.Cli;

/// <summary><c>hwspecs variant</c> as staff and programs see it.</summary>
public sealed class VariantCommandSpecs
{
    private string directory = "";

    [SetUp]
    public void CreateDirectory() => directory = Directory.CreateTempSubdirectory("hwspecs-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(directory, recursive: true);

    [Test]
    public void The_handout_goes_to_standard_output()
    {
        var (exit, output, error) = Run("--seed", "s1234567");

        (exit, error).Should().Be((0, ""));
        output.Should().StartWith("# Homework: activation functions and backpropagation\n\nFor student `s1234567`, hwspecs variant 1.\n").And.EndWith("adversarial sample: ?\n```\n");
    }

    [Test]
    public void One_id_in_two_forms_gives_the_same_bytes() => Run("--seed", " Zoe\u0308 ", "--key").Should().Be(Run("--seed", "Zo\u00EB", "--key"));

    [Test]
    public void The_key_has_each_address_that_the_handout_asks_for()
    {
        var asked = JsonNode.Parse(Run("--seed", "s1234567", "--format", "json").Output)!;
        var key = JsonNode.Parse(Run("--seed", "s1234567", "--format", "json", "--key").Output)!;

        asked["given"]!.ToJsonString().Should().Be(key["given"]!.ToJsonString());
        asked["asked"]!.AsArray().Select(address => address!.GetValue<string>()).Should().HaveCount(69)
            .And.Equal(key["key"]!.AsArray().Select(quantity => quantity!["address"]!.GetValue<string>()));
        asked.ToJsonString().Should().NotContain("value");
        Run("--seed", "s1234567", "--key").Output.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| address | value |").Should().HaveCount(69);
    }

    [Test]
    public void A_folder_gets_one_file_a_kind_and_keeps_another_students()
    {
        var folder = Path.Combine(directory, "new", "folder");
        var path = Path.Combine(folder, "handout.md");

        Run("--seed", "s1", "--out", folder).Should().Be((0, $"wrote {path}\n", ""));
        Run("--seed", " s1", "--out", folder).Should().Be((0, $"wrote {path}\n", ""));
        Run("--seed", "s2", "--out", folder).Should().Be((2, "", $"hwspecs: {path} exists with other content; expected a folder without one, or the same variant.\n"));
        Run("--seed", "s1", "--out", folder, "--key", "--format", "json").Exit.Should().Be(0);
        File.ReadAllText(path).Should().Be(Run("--seed", "s1").Output);
        Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo("handout.md", "key.json");
    }

    [Test]
    public void A_folder_that_is_a_file_is_refused()
    {
        var file = Path.Combine(directory, "file");
        File.WriteAllText(file, "");

        var (exit, output, error) = Run("--seed", "s1", "--out", file);

        (exit, output).Should().Be((2, ""));
        error.Should().StartWith($"hwspecs: {Path.Combine(file, "handout.md")} cannot be written: ").And.EndWith("\n");
    }

    [TestCase("", "hwspecs: The student id is empty; expected a name or number such as s1234567.\n")]
    [TestCase("a\u0007", "hwspecs: The student id has the character U+0007 at position 2; expected letters, digits, signs and plain spaces.\n")]
    public void What_is_no_id_is_one_line_and_exit_2(string seed, string message) => Run("--seed", seed).Should().Be((2, "", message));

    [Test]
    public void A_megabyte_is_no_id() =>
        Run("--seed", new string('1', 1 << 20)).Should().Be((2, "", "hwspecs: The student id has 1048576 characters; expected at most 200.\n"));

    [Test]
    public void An_id_is_asked_for() => Run().Should().Be((2, "", "hwspecs: Option '--seed' is required. See: hwspecs variant --help\n"));

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (CommandLine.Run(["variant", .. arguments], output, error), output.ToString(), error.ToString());
    }
}
