using System.Text.Json.Nodes;
using HwSpecs.Cli;
using static HwSpecs.Specs.Cli.Command;

namespace HwSpecs.Specs.Cli;

/// <summary><c>hwspecs claims</c> as people and programs see it.</summary>
public sealed class ClaimsCommandSpecs
{
    [Test]
    public void A_claim_is_a_paragraph_with_its_numbers() =>
        Run("claims").Should().Match<(int Exit, string Output, string Error)>(run => run.Exit == 0 && run.Error == "" && run.Output.Contains(
            """
            4.2/claim/larger than ReLU's: refuted
              claimed: JumpReLU's distance is larger than the trained ReLU network's
              because: 0.26000064611434937 is smaller than 0.3100009262561798
                4.2/distance = 0.26000064611434937
                3.3/trained/distance = 0.3100009262561798

            """));

    [Test]
    public void Json_has_the_properties_that_the_schema_names()
    {
        var json = JsonNode.Parse(Run("claims", "--format", "json").Output)!;
        using var stream = typeof(CommandLine).Assembly.GetManifestResourceStream("claims.schema.json")!;
        var claim = JsonNode.Parse(stream)!["properties"]!["claims"]!["items"]!;

        json["claims"]!.AsArray().Should().HaveCount(11).And.OnlyContain(found => Names(found!).SequenceEqual(claim["required"]!.AsArray().Select(name => name!.GetValue<string>())));
        json["claims"]!.AsArray().Select(found => found!["verdict"]!.GetValue<string>())
            .Should().BeSubsetOf(claim["properties"]!["verdict"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    [Test]
    public void A_wrong_format_is_one_line_on_standard_error_and_exit_2() =>
        Run("claims", "--format", "csv").Should().Be((2, "", "hwspecs: Argument 'csv' not recognized. Must be one of: 'text' 'json'. See: hwspecs claims --help\n"));

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(property => property.Key);
}
