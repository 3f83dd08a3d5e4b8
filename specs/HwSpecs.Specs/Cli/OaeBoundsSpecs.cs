using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using static HwSpecs.Specs.Cli.Command;

namespace HwSpecs.Specs.Cli;

/// <summary><c>hwspecs oae</c> on networks with 1 input, and with 3 to 10: bounds in place of a certified distance.</summary>
public sealed class OaeBoundsSpecs
{
    /// <summary>max(x₁ + 2 x₂ + 2 x₃, 0) − 3: class 1 lies beyond a plane whose normal is 3 long.</summary>
    private const string Plane = """{"activation":"relu","W":[[1,2,2]],"c":[0],"w":[1],"b":-3}""";

    /// <summary>max(x, 0) − 2 max(x − 1, 0) − 1/2: class 1 is the open interval from 1/2 to 3/2.</summary>
    private const string Interval = """{"activation":"relu","W":[[1],[1]],"c":[0,-1],"w":[1,-2],"b":-0.5}""";

    /// <summary>JumpReLU jumps from 0 to 1 at x₁ = 1: class 1 lies beyond, without its boundary.</summary>
    private const string Jump = """{"activation":"jumprelu","theta":1,"W":[[1,0,0]],"c":[0],"w":[1],"b":-0.5}""";

    private const string NoUnit = """{"activation":"relu","W":[[1,1,1]],"c":[0],"w":[0],"b":-1}""";

    /// <summary>max(x₁ + … + x₁₀, 0) − 10: the plane is 10/√10 from the origin.</summary>
    private const string TenInputs = """{"activation":"relu","W":[[1,1,1,1,1,1,1,1,1,1]],"c":[0],"w":[1],"b":-10}""";

    /// <summary>|x₁| + |x₂| + |x₃| − 3: class 0 is an octahedron with its boundary, whose faces are 3/√3 from the origin.</summary>
    private const string Octahedron = """{"activation":"relu","W":[[1,0,0],[-1,0,0],[0,1,0],[0,-1,0],[0,0,1],[0,0,-1]],"c":[0,0,0,0,0,0],"w":[1,1,1,1,1,1],"b":-3}""";

    /// <summary>The sum of |xᵢ − 1| − 2 |xᵢ|, less 7/2: each term is at most 1, at 0, so that the logit is at most −1/2.</summary>
    private const string Hills = """
        {"activation":"relu","W":[[1,0,0],[-1,0,0],[0,1,0],[0,-1,0],[0,0,1],[0,0,-1],[1,0,0],[-1,0,0],[0,1,0],[0,-1,0],[0,0,1],[0,0,-1]],
         "c":[0,0,0,0,0,0,-1,1,-1,1,-1,1],"w":[-2,-2,-2,-2,-2,-2,1,1,1,1,1,1],"b":-3.5}
        """;

    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(Run("schema", "outcome").Output).GetAwaiter().GetResult();

    private readonly string folder = Directory.CreateTempSubdirectory("hwspecs-").FullName;

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    /// <summary>From x₀ the plane n·x = 3 is |3 − n·x₀| / ‖n‖ away, in the dual norm: ‖n‖₂ = 3, ‖n‖∞ = 2 for L1, ‖n‖₁ = 5 for L∞.</summary>
    [TestCase(Plane, "0,0,0", "l2", 1.0, "not attained")]
    [TestCase(Plane, "0,0,0", "l1", 1.5, "not attained")]
    [TestCase(Plane, "0,0,0", "linf", 0.6, "not attained")]
    [TestCase(Plane, "3,2,1", "l2", 2.0, "attained")]
    [TestCase(Plane, "3,2,1", "linf", 1.2, "attained")]
    [TestCase(Interval, "0.125", "l2", 0.375, "not attained")]
    [TestCase(Interval, "7", "l1", 5.5, "not attained")]
    [TestCase(Interval, "1.25", "linf", 0.25, "attained")]
    [TestCase(Jump, "-1,5,5", "l2", 2.0, "undecided")]
    [TestCase(Jump, "4,5,5", "l2", 3.0, "undecided")]
    [TestCase("""{"activation":"relu","W":[[1e-50,0,0]],"c":[0],"w":[1e-50],"b":-1e50}""", "0,0,0", "l2", 1e150, "not attained")]
    [TestCase("""{"activation":"relu","W":[[1e50,0,0]],"c":[0],"w":[1e50],"b":-1e-50}""", "0,0,0", "l2", 1e-150, "not attained")]
    [TestCase(Octahedron, "0,0,0", "l2", 1.7320508075688772, "not attained")]
    [TestCase(Octahedron, "0,0,0", "l1", 3.0, "not attained")]
    [TestCase(Octahedron, "0,0,0", "linf", 1.0, "not attained")]
    [TestCase(TenInputs, "0,0,0,0,0,0,0,0,0,0", "l2", 3.1622776601683795, "not attained")]
    [TestCase(TenInputs, "0,0,0,0,0,0,0,0,0,0", "l1", 10.0, "not attained")]
    public void The_bounds_enclose_the_distance_that_paper_gives(string network, string point, string norm, double distance, string attainment)
    {
        var outcome = Outcome(network, point, norm);
        var (lower, upper) = (outcome["lower"]!.GetValue<double>(), outcome["upper"]!.GetValue<double>());

        lower.Should().BeInRange(distance * (1 - 1e-9), distance);
        upper.Should().BeInRange(distance, distance * (1 + 1e-9));
        (outcome["result"]!.GetValue<string>(), outcome["exact"]!.GetValue<bool>(), outcome["attainment"]!.GetValue<string>()).Should().Be(("found", true, attainment));
        outcome["gap"]!.GetValue<double>().Should().BeApproximately((upper - lower) / upper, 1e-18);
        outcome["class"]!.GetValue<int>().Should().Be(attainment == "attained" || point == "4,5,5" ? 1 : 0);
    }

    [Test]
    public void With_less_work_allowed_the_gap_stays_open_and_is_said()
    {
        var outcome = Outcome(Octahedron, "0,0,0", "l2", "--regions", "1");
        var (lower, upper) = (outcome["lower"]!.GetValue<double>(), outcome["upper"]!.GetValue<double>());

        lower.Should().BeLessThan(1.7);
        upper.Should().BeGreaterThan(1.7320508075688772);
        outcome["exact"]!.GetValue<bool>().Should().BeFalse();
        outcome["gap"]!.GetValue<double>().Should().BeApproximately((upper - lower) / upper, 1e-15);
        Lines(Run("oae", Written(Octahedron), "--point", "0,0,0", "--regions", "1"))[3].Should().EndWith(", not exact: more --regions may narrow it");
    }

    [Test]
    public void With_less_work_allowed_it_may_stay_open_whether_the_class_changes()
    {
        var outcome = Outcome(Hills, "0,0,0", "l2", "--regions", "1");

        outcome["result"]!.GetValue<string>().Should().Be("none within");
        (outcome["upper"], outcome["gap"], outcome["adversarial"], outcome["attainment"]).Should().Be((null, null, null, null));
        outcome["exact"]!.GetValue<bool>().Should().BeFalse();
        Lines(Run("oae", Written(Hills), "--point", "0,0,0", "--regions", "1"))[2]
            .Should().Be("upper        none: no point of the other class was found; more --regions may find one, or show that there is none");
        Outcome(Hills, "0,0,0", "l2")["result"]!.GetValue<string>().Should().Be("no class change");
    }

    /// <summary>By an own sum: x₁ + 2 x₂ + 2 x₃ exceeds 3.</summary>
    [Test]
    public void The_adversarial_point_is_in_the_other_class_within_the_upper_bound()
    {
        var outcome = Outcome(Plane, "0,0,0", "l2");
        double[] x = [.. outcome["adversarial"]!.AsArray().Select(number => number!.GetValue<double>())];

        (x[0] + (2 * x[1]) + (2 * x[2])).Should().BeGreaterThan(3);
        Math.Sqrt((x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2])).Should().BeLessThanOrEqualTo(outcome["upper"]!.GetValue<double>());
    }

    [TestCase(Plane, "3,0,0", "on boundary", """{"lower":0,"upper":0,"gap":0,"exact":true,"attainment":"not attained"}""")]
    [TestCase(NoUnit, "0,0,0", "no class change", """{"lower":null,"upper":null,"gap":null,"exact":true,"attainment":null}""")]
    public void Other_results_say_what_is_known_and_leave_out_nothing(string network, string point, string result, string members)
    {
        var outcome = Outcome(network, point, "l2");

        outcome["result"]!.GetValue<string>().Should().Be(result);
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
            JsonNode.DeepEquals(outcome[name], value).Should().BeTrue($"{name} is {outcome[name]}");
        (outcome["adversarial"] is null).Should().Be(result == "no class change");
    }

    [Test]
    public void Text_gives_both_bounds_and_says_that_there_is_no_certificate()
    {
        var lines = Lines(Run("oae", Written(Plane), "--point", "0,0,0"));

        lines.Select(Fixed).Should().Equal(
            "point        [0, 0, 0], class 0",
            "lower        # in L2: no point of the other class is nearer",
            "upper        # in L2 (the infimum is not attained)",
            "gap          #, which counts as exact",
            "adversarial  [#, #, #] is in the other class",
            "regions      1",
            "certificate  none: certificates are given for networks with 2 inputs");
    }

    [Test]
    public void Text_of_a_jump_says_what_is_undecided() =>
        Lines(Run("oae", Written(Jump), "--point", "4,5,5")).Select(Fixed).Should()
            .Contain("upper        # in L2 (undecided whether the infimum is attained: the logit jumps)");

    [Test]
    public void Text_of_a_point_on_the_boundary_and_of_a_network_of_one_class_gives_no_bounds()
    {
        Lines(Run("oae", Written(Interval), "--point", "0.5")).Should()
            .Contain("distance     0: the point lies on the boundary, with the other class as near as one likes (infimum, not attained)");
        Lines(Run("oae", Written(NoUnit), "--point", "0,0,0")).Should().Equal(
            "point        [0, 0, 0], class 0",
            "distance     none: the class changes nowhere",
            "regions      1",
            "certificate  none: certificates are given for networks with 2 inputs");
    }

    [Test]
    public void Nothing_of_an_outcome_may_be_left_out_and_nothing_added()
    {
        var outcome = Outcome(Plane, "0,0,0", "l2");
        foreach (var name in outcome.Select(member => member.Key).ToArray())
        {
            var without = outcome.DeepClone().AsObject();
            without.Remove(name);
            Schema.Validate(without.ToJsonString()).Should().NotBeEmpty($"{name} is required");
        }

        outcome["certificate"] = null;
        Schema.Validate(outcome.ToJsonString()).Should().NotBeEmpty("no other member is allowed");
    }

    [Test]
    public void Bounds_are_refused_where_a_certificate_is_expected()
    {
        var file = Written(Run("oae", Written(Plane), "--point", "0,0,0", "--format", "json").Output);

        Run("oae", "--verify", file).Should()
            .Be((2, "", $"hwspecs: {file} does not hold a certificate: it holds bounds of a distance; expected a certificate, which is given for networks with 2 inputs\n"));
    }

    [TestCase(Plane, "0,0", "--point has 2 numbers, but the network has 3 inputs")]
    [TestCase(Interval, "0,0", "--point has 2 numbers, but the network has 1 input")]
    [TestCase("""{"activation":"relu","W":[[1,1,1,1,1,1,1,1,1,1,1]],"c":[0],"w":[1],"b":-1}""", "0,0,0,0,0,0,0,0,0,0,0", "FILE: the search handles 1 to 10 inputs, but this network has 11")]
    [TestCase("""{"activation":"relu","W":[[1e308,1,1]],"c":[0],"w":[1],"b":-1}""", "0,0,0", "FILE: The search for bounds needs numbers that are 0 or from 1E-50 to 1E+50 in size, but W[0] has 1E+308.")]
    [TestCase("""{"activation":"relu","W":[[1e-200,0,0]],"c":[0],"w":[1],"b":-1}""", "0,0,0", "FILE: The search for bounds needs numbers that are 0 or from 1E-50 to 1E+50 in size, but W[0] has 1E-200.")]
    [TestCase("""{"activation":"relu","W":[[1,0,0]],"c":[0],"w":[1],"b":-1e-200}""", "0,0,0", "FILE: The search for bounds needs numbers that are 0 or from 1E-50 to 1E+50 in size, but b has -1E-200.")]
    [TestCase("""{"activation":"jumprelu","theta":1e60,"W":[[1,0,0]],"c":[0],"w":[1],"b":-1}""", "0,0,0", "FILE: The search for bounds needs numbers that are 0 or from 1E-50 to 1E+50 in size, but the activation has 1E+60.")]
    [TestCase(Plane, "0,1e99,0", "FILE: The search for bounds needs numbers that are 0 or from 1E-50 to 1E+50 in size, but the point has 1E+99.")]
    public void What_cannot_be_searched_is_one_line_and_exit_2(string network, string point, string message)
    {
        var file = Written(network);

        foreach (var command in new[] { "oae", "attacks" })
            Run(command, file, "--point", point).Should().Be((2, "", $"hwspecs: {message.Replace("FILE", file, StringComparison.Ordinal)}\n"));
    }

    [Test]
    public void An_epsilon_is_refused_where_the_upper_bound_says_how_near() =>
        Run("oae", Written(Plane), "--point", "0,0,0", "--epsilon", "1").Should()
            .Be((2, "", "hwspecs: --epsilon is for networks with 2 inputs, but this network has 3: its adversarial example is as near as the upper bound says\n"));

    private JsonObject Outcome(string network, string point, string norm, params string[] arguments)
    {
        var (exit, output, error) = Run(["oae", Written(network), $"--point={point}", "--norm", norm, "--format", "json", .. arguments]);
        (exit, error).Should().Be((0, ""));
        Schema.Validate(output).Should().BeEmpty(output);
        return JsonNode.Parse(output)!.AsObject();
    }

    private string Written(string content)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Numbers with a fraction, which rounding makes, as #.</summary>
    private static string Fixed(string line) => string.Join(
        ' ',
        line.Split(' ').Select(word => double.TryParse(word.Trim('[', ']', ','), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInteger(number)
            ? word.Replace(word.Trim('[', ']', ','), "#", StringComparison.Ordinal)
            : word));
}
