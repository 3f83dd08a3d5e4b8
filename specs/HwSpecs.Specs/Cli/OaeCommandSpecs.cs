using System.Text;
using System.Text.Json.Nodes;
using static HwSpecs.Specs.Cli.Command;

namespace HwSpecs.Specs.Cli;

/// <summary><c>hwspecs oae</c> as people and programs see it.</summary>
public sealed class OaeCommandSpecs
{
    private const string Xor = """{"activation":"relu","W":[[1,1],[1,1]],"c":[0,-1],"w":[1,-2],"b":-0.5}""";

    private readonly string folder = Directory.CreateTempSubdirectory("hwspecs-").FullName;

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    /// <summary>Class 1 is the strip 1/2 &lt; x1 + x2 &lt; 3/2; it has its boundary in class 0, which leaving it reaches.</summary>
    [Test]
    public void Text_says_how_far_where_on_what_side_and_why() =>
        Lines(Run("oae", Written(Xor), "--point", "0,1")).Should().Equal(
            "point        [0, 1], class 1",
            "distance     0.3535533905932738 in L2 (minimum, attained)",
            "nearest      [-0.25, 0.75], in the other class",
            "  within     [-0.250001, 0.75] is in the other class, at most 1E-06 farther",
            "  region     [1, 0] knees passed, unit by unit",
            "  boundary   the logit is 0",
            "nearest      [0.25, 1.25], in the other class",
            "  within     [0.25, 1.250001] is in the other class, at most 1E-06 farther",
            "  region     [1, 1] knees passed, unit by unit",
            "  boundary   the logit is 0",
            "certificate  proved over the cube around the point: regions solved 2, of one class 0, farther 0");

    [Test]
    public void A_segment_of_nearest_points_is_one_line() =>
        Lines(Run("oae", Written(Xor), "--point", "0,0", "--norm", "l1")).Should()
            .Contain("distance     0.5 in L1 (infimum, not attained)")
            .And.Contain("nearest      [0, 0.5] to [0.5, 0], not itself in the other class");

    [Test]
    public void A_jump_names_the_units_that_jump() =>
        Lines(Run("oae", Written("""{"activation":"jumprelu","theta":1,"W":[[0,1],[1,0]],"c":[0,0],"w":[0.125,1],"b":-0.5}"""), "--point", "-1,0.5")).Should()
            .Contain("distance     2 in L2 (infimum, not attained)")
            .And.Contain("  boundary   the logit jumps past 0 at W[1]");

    [Test]
    public void An_epsilon_below_the_spacing_of_numbers_gives_no_example() =>
        Lines(Run("oae", Written(Xor), "--point", "0,0", "--epsilon", "1e-30")).Should()
            .Contain("  within     no point of float64 numbers found at most 1E-30 farther: give a larger --epsilon");

    [Test]
    public void A_point_on_the_boundary_has_distance_0() =>
        Lines(Run("oae", Written(Xor), "--point", "0.25,0.25"))[1]
            .Should().Be("distance     0: the point lies on the boundary, with the other class as near as one likes (infimum, not attained)");

    [Test]
    public void A_network_of_one_class_has_no_distance() =>
        Lines(Run("oae", Written("""{"activation":"relu","W":[[1,1]],"c":[0],"w":[0],"b":-1}"""), "--point", "0,0")).Should().Equal(
            "point        [0, 0], class 0",
            "distance     none: the class changes nowhere",
            "certificate  proved over the whole space: regions solved 4, of one class 0, farther 0");

    [Test]
    public void Many_units_are_counted_and_not_listed()
    {
        var ones = string.Join(',', Enumerable.Repeat("1", 17));
        var rows = string.Join(',', Enumerable.Repeat("[1,0]", 17));
        Lines(Run("oae", Written($$"""{"activation":"relu","W":[{{rows}}],"c":[{{ones}}],"w":[{{ones}}],"b":-34}"""), "--point", "0,0")).Should()
            .Contain("distance     1 in L2 (infimum, not attained)")
            .And.Contain("  region     17 knees passed by 17 units; unit by unit with --format json");
    }

    [TestCase("l2")]
    [TestCase("l1")]
    [TestCase("linf")]
    public void What_is_found_is_verified_from_its_JSON_and_from_the_certificate_alone(string norm)
    {
        var (exit, output, error) = Run("oae", Written(Xor), "--point", "0.2,0.7", "--norm", norm, "--format", "json");
        (exit, error).Should().Be((0, ""));
        var certificate = JsonNode.Parse(output)!["certificate"]!.ToJsonString();

        foreach (var text in new[] { output, certificate })
        {
            var verified = Run("oae", "--verify", Written(text));
            (verified.Exit, verified.Error).Should().Be((0, ""));
            verified.Output.Should().StartWith("verified: from [0.2, 0.7] the other class is ");
        }
    }

    [Test]
    public void A_verified_claim_is_told_in_one_sentence() =>
        Run("oae", "--verify", Written(Run("oae", Written(Xor), "--point", "0,1", "--format", "json").Output)).Should().Be((0,
            "verified: from [0, 1] the other class is 0.3535533905932738 away in L2 (minimum, attained), nearest at [-0.25, 0.75] and [0.25, 1.25]\n", ""));

    [TestCase("\"distanceSquared\":\"1/8\"", "\"distanceSquared\":\"1/9\"", "refuted: the distance (in L2 its square) is 1/8, not 1/9")]
    [TestCase("\"w\":[1,-2]", "\"w\":[1,-3]", "refuted: ")]
    [TestCase("\"distance\":0.3535533905932738", "\"distance\":0.3535533905932737", "refuted: the certificate holds, but 'distance' beside it is not what follows from it")]
    public void What_was_changed_is_refuted_with_the_reason_and_exit_1(string old, string changed, string message)
    {
        var outcome = Run("oae", Written(Xor), "--point", "0,1", "--format", "json").Output;
        outcome.Should().Contain(old);
        var (exit, output, error) = Run("oae", "--verify", Written(outcome.Replace(old, changed, StringComparison.Ordinal)));

        (exit, error).Should().Be((1, ""));
        output.Should().StartWith(message).And.EndWith("\n");
    }

    [TestCase("oae", "expected a network file, or --verify and a certificate. See: hwspecs oae --help")]
    [TestCase("oae NETWORK", "expected --point with a number for each input, such as --point 0.2,0.7")]
    [TestCase("oae NETWORK --point", "Required argument missing for option: '--point'. See: hwspecs oae --help")]
    [TestCase("oae NETWORK --point 0;1", "--point '0;1': '0;1' is not a finite number; expected numbers with commas between them, such as 0.2,0.7")]
    [TestCase("oae NETWORK --point 0,", "--point '0,': '' is not a finite number; expected numbers with commas between them, such as 0.2,0.7")]
    [TestCase("oae NETWORK --point NaN,0", "--point 'NaN,0': 'NaN' is not a finite number; expected numbers with commas between them, such as 0.2,0.7")]
    [TestCase("oae NETWORK --point 1e999,0", "--point '1e999,0': '1e999' is not a finite number; expected numbers with commas between them, such as 0.2,0.7")]
    [TestCase("oae NETWORK --point 0,0,0", "--point has 3 numbers, but the network has 2 inputs")]
    [TestCase("oae NETWORK --point 0", "--point has 1 number, but the network has 2 inputs")]
    [TestCase("oae NETWORK --point 0,0 --norm l3", "Argument 'l3' not recognized. Must be one of: 'l2' 'l1' 'linf'. See: hwspecs oae --help")]
    [TestCase("oae NETWORK --point 0,0 --format xml", "Argument 'xml' not recognized. Must be one of: 'text' 'json'. See: hwspecs oae --help")]
    [TestCase("oae NETWORK --point 0,0 --epsilon 0", "--epsilon '0' is not a number above 0")]
    [TestCase("oae NETWORK --point 0,0 --epsilon x", "--epsilon 'x' is not a number above 0")]
    [TestCase("oae NETWORK --point 0,0 --regions 100", "--regions limits the search for bounds, but with 2 inputs the search always ends")]
    [TestCase("oae NETWORK --point 0,0 --regions 0", "--regions '0' is not a whole number from 1 to 2147483647")]
    [TestCase("oae NETWORK --point 0,0 --regions 1e3", "--regions '1e3' is not a whole number from 1 to 2147483647")]
    [TestCase("oae --verify NETWORK --regions 1", "--verify goes alone: a certificate holds its network and its point. See: hwspecs oae --help")]
    [TestCase("oae NETWORK --verify NETWORK", "--verify goes alone: a certificate holds its network and its point. See: hwspecs oae --help")]
    [TestCase("oae NETWORK NETWORK --point 0,0", "Unrecognized command or argument 'NETWORK'. See: hwspecs oae --help")]
    public void A_wrong_command_line_is_one_line_on_standard_error_and_exit_2(string arguments, string message)
    {
        var network = Written(Xor);
        Run([.. arguments.Split(' ').Select(argument => argument == "NETWORK" ? network : argument)])
            .Should().Be((2, "", $"hwspecs: {message.Replace("NETWORK", network, StringComparison.Ordinal)}\n"));
    }

    [TestCase("", "FILE is empty; expected a JSON file with a network")]
    [TestCase("W = 1", "FILE does not hold a network: line 1, byte 1 is not JSON; expected JSON of at most 16 levels")]
    [TestCase("{\"activation\":\"relu\",\"W\":[[1,NaN]]}", "FILE does not hold a network: line 1, byte 30 is not JSON (it has no NaN and no Infinity); expected JSON of at most 16 levels")]
    [TestCase("{\"activation\":\"relu\",\"W\":[[1,1],[1]],\"c\":[0,0],\"w\":[1,1],\"b\":0}", "FILE does not hold a network: W[1] has 1 number; expected 2, as W[0] has")]
    [TestCase("{\"activation\":\"relu\",\"W\":[[1,1]],\"c\":[0],\"w\":[1],\"b\":1e999}", "FILE does not hold a network: b is the number 1e999; expected a number that float64 can hold")]
    [TestCase("{\"activation\":\"relu\",\"W\":[[1,1]],\"c\":[0],\"w\":[1],\"b\":0,\"b\":1}", "FILE does not hold a network: b stands twice; expected every name once in an object")]
    [TestCase("{\"activation\":\"gelu\",\"W\":[[1,1]],\"c\":[0],\"w\":[1],\"b\":0}", "FILE does not hold a network: activation is the text \"gelu\"; expected \"relu\" or \"plu\" or \"jumprelu\"")]
    public void A_file_that_holds_no_network_is_one_line_and_exit_2(string content, string message)
    {
        var file = Written(content);

        Run("oae", file, "--point", "0,0").Should().Be((2, "", $"hwspecs: {message.Replace("FILE", file, StringComparison.Ordinal)}\n"));
    }

    [Test]
    public void A_file_that_holds_no_certificate_is_one_line_and_exit_2()
    {
        var file = Written(Xor);

        Run("oae", "--verify", file).Should()
            .Be((2, "", $"hwspecs: {file} does not hold a certificate: activation is not known here; expected only format, network, point, norm, claim, cover\n"));
        Run("oae", "--verify", file + "?").Should().Be((2, "", $"hwspecs: {file}? does not exist; expected a JSON file with a certificate\n"));
    }

    [Test]
    public void Missing_files_directories_and_binary_files_are_one_line_and_exit_2()
    {
        var binary = Path.Combine(folder, "binary.json");
        File.WriteAllBytes(binary, [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0xFF, 0xFE]);

        Run("oae", "missing.json", "--point", "0,0").Should().Be((2, "", "hwspecs: missing.json does not exist; expected a JSON file with a network\n"));
        Run("oae", folder, "--point", "0,0").Should().Be((2, "", $"hwspecs: {folder} is a directory; expected a JSON file with a network\n"));
        Run("oae", binary, "--point", "0,0").Should()
            .Be((2, "", $"hwspecs: {binary} does not hold a network: line 1, byte 1 is not JSON; expected JSON of at most 16 levels\n"));
    }

    [Test]
    public void A_file_too_long_to_be_a_network_is_not_read_to_its_end()
    {
        var file = Path.Combine(folder, "long.json");
        using (var stream = File.Create(file))
            stream.SetLength((64 << 20) + 1);

        Run("oae", file, "--point", "0,0").Should().Be((2, "", $"hwspecs: {file} is longer than 64 MiB; expected a JSON file with a network\n"));
        File.Delete(file);
    }

    /// <summary>Hundreds of digits before the point: nothing overflows where numbers are fractions.</summary>
    [Test]
    public void Huge_and_tiny_parameters_are_searched_like_others() =>
        Lines(Run("oae", Written("""{"activation":"plu","W":[[1e308,0.1],[3,1e-320]],"c":[0,-1e308],"w":[1,-1e300],"b":-0.5}"""), "--point", "0,0"))
            .Should().Contain("distance     1.000000030000001E+300 in L2 (minimum, attained)");

    private string Written(string content)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
