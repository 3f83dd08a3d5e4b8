using HwSpecs.Cli;
using static HwSpecs.Specs.Cli.Command;

namespace HwSpecs.Specs.Cli;

/// <summary>The table that <c>hwspecs attacks</c> prints.</summary>
public sealed class AttacksCommandSpecs
{
    [Test]
    public void It_puts_each_attack_next_to_the_truth()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();

        CommandLine.Run(["attacks"], output, error).Should().Be(CommandLine.Success);

        error.ToString().Should().BeEmpty();
        output.ToString().Should().Contain(
            """
              (0, 1) truth             0.322022
                walk, downwards        0.490000   52.16 %           99
                walk, out of class     0.490000   52.16 %           99
                walk, bisected         0.483722   50.21 %          139
                DeepFool               0.493397   53.22 %            3
                DeepFool, bisected     0.483722   50.21 %           43
                projected gradients    0.322090    0.02 %         7146
            """.ReplaceLineEndings("\n")).And.Contain("    walk, downwards      none found                      2\n");
    }

    /// <summary>max(4 x₁ + 3 x₂ + 20, 0) − 30 is 0 at 4 x₁ + 3 x₂ = 10, 2 from the origin; with a third input of weight 0 it still is.</summary>
    [TestCase("""{"activation":"relu","W":[[4,3]],"c":[20],"w":[1],"b":-30}""", "0,0", "(0, 0) truth")]
    [TestCase("""{"activation":"relu","W":[[4,3,0]],"c":[20],"w":[1],"b":-30}""", "0,0,0", "(0, 0, 0) truth")]
    [TestCase("""{"activation":"plu","a":0.5,"k":100,"W":[[4,3,0]],"c":[20],"w":[1],"b":-30}""", "0,0,0", "(0, 0, 0) truth")]
    [TestCase("""{"activation":"jumprelu","theta":1,"W":[[4,3,0]],"c":[20],"w":[1],"b":-30}""", "0,0,0", "(0, 0, 0) truth")]
    public void It_attacks_the_users_own_network(string network, string point, string truth)
    {
        var (exit, output, error) = On(network, "--point", point);

        (exit, error).Should().Be((0, ""));
        var lines = output.Split('\n');
        lines[0].Should().Be("network                  distance       gap  evaluations");
        lines[1].Should().Be($"  {truth,-21}    2.000000");
        lines[5].Should().Be("    DeepFool               2.040000    2.00 %            3");
        lines.Should().HaveCount(9);
    }

    /// <summary>
    /// f, the sum of |xᵢ + xⱼ| over all pairs of ten, is 90 t at (t, …, t). Its gradient is there 9 in each component and nowhere longer,
    /// so that f = 90 is (1 − t) √10 away: 2.8460498… for t = 0.1. So many planes fold ten dimensions that the search proves less.
    /// </summary>
    [Test]
    public void Where_the_search_stops_early_the_truth_is_a_lower_bound_and_a_gap_an_upper_one()
    {
        var (units, weights) = (new List<string>(), new List<string>());
        for (var i = 0; i < 10; i++)
        {
            for (var j = i + 1; j < 10; j++)
            {
                foreach (var sign in new[] { "1", "-1" })
                {
                    units.Add($"[{string.Join(',', Enumerable.Range(0, 10).Select(k => k == i || k == j ? sign : "0"))}]");
                    weights.Add("1");
                }
            }
        }

        var network = $"{{\"activation\":\"relu\",\"W\":[{string.Join(',', units)}],\"c\":[{string.Join(',', units.Select(_ => 0))}],\"w\":[{string.Join(',', weights)}],\"b\":-90}}";
        var lines = On(network, "--point", string.Join(',', Enumerable.Repeat("0.1", 10))).Output.TrimEnd('\n').Split('\n');

        lines[1].Should().MatchRegex(@"^  \((0\.1, ){9}0\.1\) truth  ≥ [0-9.]+$");
        var least = double.Parse(lines[1][(lines[1].IndexOf('≥') + 2)..], System.Globalization.CultureInfo.InvariantCulture);
        least.Should().BeGreaterThan(0).And.BeLessThan(0.9 * Math.Sqrt(10));
        lines[4].Should().StartWith("    walk, bisected         2.846050  ≤ ");
        var found = lines[2..].Where(line => !line.Contains("none found")).ToList();
        found.Should().HaveCount(4).And.OnlyContain(line => line.Contains(" %"));
        foreach (var line in found)
        {
            var match = System.Text.RegularExpressions.Regex.Match(line, @"^    [^0-9]+ ([0-9.]+)  ≤ ([0-9.]+) % +[0-9]+$");
            match.Success.Should().BeTrue(line);
            var (distance, gap) = (double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
            distance.Should().BeGreaterThanOrEqualTo(2.846050);
            gap.Should().BeApproximately(100 * (distance - least) / least, 0.01);
        }
    }

    /// <summary>max(x₁, 0) − 1 at x₁ = 1.</summary>
    [Test]
    public void On_the_boundary_no_gap_is_a_share_of_the_truth() =>
        On("""{"activation":"relu","W":[[1,0,0]],"c":[0],"w":[1],"b":-1}""", "--point", "1,0,0").Output
            .Should().Contain($"{"(1, 0, 0) truth",-21}    0.000000\n").And.Contain("    walk, out of class     0.010000                      3\n").And.NotContain("%");

    [Test]
    public void A_network_of_one_class_has_no_truth_to_reach() =>
        On("""{"activation":"relu","W":[[1,1,1]],"c":[0],"w":[0],"b":-1}""", "--point", "0,0,0").Output
            .Should().Contain($"{"(0, 0, 0) truth",-21}   no change\n").And.Contain("    DeepFool             none found                      2\n");

    [Test]
    public void A_wrong_command_line_is_one_line_on_standard_error_and_exit_2()
    {
        On("""{"activation":"relu","W":[[1]],"c":[0],"w":[1],"b":-1}""")
            .Should().Be((2, "", "hwspecs: expected --point with a number for each input, such as --point 0.2,0.7\n"));
        Run("attacks", "--point", "0,0").Should().Be((2, "", "hwspecs: --point goes with a network file. See: hwspecs attacks --help\n"));
        Run("attacks", "missing.json", "--point", "0,0").Should().Be((2, "", "hwspecs: missing.json does not exist; expected a JSON file with a network\n"));
    }

    private static (int Exit, string Output, string Error) On(string network, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, network);
            return Run(["attacks", file, .. arguments]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
