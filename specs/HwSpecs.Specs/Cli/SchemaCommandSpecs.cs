using System.Text.Json.Nodes;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Adversarial.Json;
using HwSpecs.Specs.Adversarial;
using NJsonSchema;
using static HwSpecs.Specs.Cli.Command;

namespace HwSpecs.Specs.Cli;

/// <summary>The published schemas describe what is really read and written.</summary>
public sealed class SchemaCommandSpecs
{
    private static readonly string[] Names = ["network", "outcome", "certificate", "explain", "claims", "marks"];

    private static readonly Dictionary<string, JsonSchema> Schemas =
        Names.ToDictionary(name => name, name => JsonSchema.FromJsonAsync(Run("schema", name).Output).GetAwaiter().GetResult());

    [TestCaseSource(nameof(Names))]
    public void Each_schema_is_printed_as_it_stands_in_the_source_tree(string name)
    {
        var (exit, output, error) = Run("schema", name);

        (exit, error).Should().Be((0, ""));
        output.Should().Be(File.ReadAllText(Path.Combine(House.SourceTree.Root, "src", "HwSpecs.Cli", "Schemas", $"{name}.schema.json")));
        JsonNode.Parse(output)!["$schema"]!.GetValue<string>().Should().Be("http://json-schema.org/draft-07/schema#");
    }

    [Test]
    public void An_unknown_schema_is_one_line_and_exit_2() => Run("schema", "grades")
        .Should().Be((2, "", "hwspecs: Argument 'grades' not recognized. Must be one of: 'network' 'outcome' 'certificate' 'explain' 'claims' 'marks'. See: hwspecs schema --help\n"));

    /// <summary>All activations, norms and kinds of outcome, segments and jumps among them.</summary>
    [TestCase(31, false)]
    [TestCase(32, true)]
    public void What_is_written_is_as_the_schemas_say(int seed, bool degenerate)
    {
        var random = new Random(seed);
        var results = new HashSet<string>();
        for (var k = 0; k < 90; k++)
        {
            var planar = degenerate ? PlanarCase.Degenerate(random, 1 + (k % 4)) : PlanarCase.Generic(random, 1 + (k % 7));
            var text = OutcomeJson.ToText(planar.Certify(Enum.GetValues<PerturbationNorm>()[k % 3]), epsilon: 1e-6);
            var outcome = JsonNode.Parse(text)!;
            results.Add(outcome["result"]!.GetValue<string>());

            Flaws("outcome", text).Should().BeEmpty(text);
            Flaws("certificate", outcome["certificate"]!.ToJsonString()).Should().BeEmpty(text);
            Flaws("network", outcome["certificate"]!["network"]!.ToJsonString()).Should().BeEmpty(text);
        }

        results.Should().HaveCountGreaterThanOrEqualTo(degenerate ? 3 : 2);
    }

    /// <summary>Each of these is refused by the reader too.</summary>
    [TestCase("""{"activation":"tanh","W":[[1,1]],"c":[0],"w":[1],"b":0}""")]
    [TestCase("""{"activation":"relu","W":[],"c":[0],"w":[1],"b":0}""")]
    [TestCase("""{"activation":"relu","W":[[1,"1"]],"c":[0],"w":[1],"b":0}""")]
    [TestCase("""{"activation":"relu","W":[[1,1]],"c":[0],"w":[1]}""")]
    [TestCase("""{"activation":"relu","theta":1,"W":[[1,1]],"c":[0],"w":[1],"b":0}""")]
    [TestCase("""{"activation":"jumprelu","W":[[1,1]],"c":[0],"w":[1],"b":0}""")]
    [TestCase("""{"activation":"jumprelu","theta":-1,"W":[[1,1]],"c":[0],"w":[1],"b":0}""")]
    public void What_is_no_network_is_none_for_the_schema_either(string text)
    {
        var read = () => NetworkJson.Read(System.Text.Encoding.UTF8.GetBytes(text));

        Flaws("network", text).Should().NotBeEmpty();
        read.Should().Throw<JsonContentException>();
    }

    /// <summary>Nothing in an outcome may be left out, and nothing added, at any depth.</summary>
    [Test]
    public void Every_member_of_an_outcome_is_required_and_no_other_is_allowed()
    {
        var text = OutcomeJson.ToText(PlanarCase.Generic(new Random(3), 3).Certify(PerturbationNorm.L2), epsilon: 1e-6);
        var objects = Objects(JsonNode.Parse(text)!).Count();
        for (var k = 0; k < objects; k++)
        {
            var names = Objects(JsonNode.Parse(text)!).ElementAt(k).Select(member => member.Key).ToArray();
            foreach (var name in names)
            {
                var without = JsonNode.Parse(text)!;
                Objects(without).ElementAt(k).Remove(name);
                if (name is not ("a" or "k"))
                    Flaws("outcome", without.ToJsonString()).Should().NotBeEmpty($"{name} is required");
            }

            var with = JsonNode.Parse(text)!;
            Objects(with).ElementAt(k)["unknown"] = 1;
            Flaws("outcome", with.ToJsonString()).Should().NotBeEmpty($"beside {string.Join(", ", names)} nothing is allowed");
        }
    }

    [Test]
    public void What_schemas_share_is_the_same_in_each()
    {
        JsonNode Definitions(string name) => JsonNode.Parse(Run("schema", name).Output)!["definitions"]!;
        foreach (var (name, definition) in Definitions("certificate").AsObject())
            JsonNode.DeepEquals(Definitions("outcome")[name], definition).Should().BeTrue(name);
        var network = JsonNode.Parse(Run("schema", "network").Output)!;
        JsonNode.DeepEquals(Definitions("certificate")["network"]!["oneOf"], network["oneOf"]).Should().BeTrue();
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<string> Flaws(string schema, string json) => Schemas[schema].Validate(json).Select(flaw => flaw.ToString());
}
