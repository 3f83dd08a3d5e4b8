using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HwSpecs.Specs.House;
using YamlDotNet.RepresentationModel;

namespace HwSpecs.Specs.Deploy;

/// <summary>A Kubernetes manifest as JSON, its plain scalars read as kubectl reads them (YAML 1.1).</summary>
internal static partial class Manifest
{
    private const string Folder = "src/HwSpecs.Cli/deploy/kubernetes";

    public static IReadOnlyList<string> Names { get; } = [.. SourceTree.Files(Folder, "*.yaml").Select(file => Path.GetFileName(file.Path))];

    public static string Text(string name) => File.ReadAllText(Path.Combine(SourceTree.Root, Folder, name));

    public static JsonNode Read(string name) => Parse(Text(name));

    /// <exception cref="YamlDotNet.Core.YamlException">It is not YAML, or states a key twice.</exception>
    public static JsonNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents.Single().RootNode)!;
    }

    /// <summary>A container's script, as <c>sh -c</c> gets it.</summary>
    public static string Script(JsonNode job) => (string)Container(job)["command"]![2]!;

    public static JsonNode Container(JsonNode job) => Pod(job)["containers"]!.AsArray().Single()!;

    public static JsonNode Pod(JsonNode job) => job["spec"]!["template"]!["spec"]!;

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Json)]),
        YamlScalarNode { Style: not YamlDotNet.Core.ScalarStyle.Plain } quoted => JsonValue.Create(quoted.Value),
        YamlScalarNode { Value: var text } => text switch
        {
            null or "" or "~" or "null" => null,
            _ when Truth().IsMatch(text) => JsonValue.Create(text[0] is 't' or 'T' or 'y' or 'Y' || text.Equals("on", StringComparison.OrdinalIgnoreCase)),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
            _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        },
        _ => throw new NotSupportedException($"{node.Start}: {node.NodeType}"),
    };

    [GeneratedRegex("^(?:true|false|yes|no|on|off|y|n)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Truth();
}
