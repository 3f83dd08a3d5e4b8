using System.Globalization;
using System.Text.RegularExpressions;

namespace HwSpecs.Snapshots.Content;

/// <summary>Reads an SVG so that coordinates are numbers and everything else is text.</summary>
/// <remarks>One row a tag; the points of <c>points</c> and the commands of <c>d</c> are rows of their own, so that a removed point is reported as removed.</remarks>
internal static partial class Drawing
{
    private static readonly HashSet<string> Coordinates = new(
        [
            "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "fx", "fy", "width", "height", "points", "d", "transform",
            "viewBox", "stroke-width", "font-size", "offset",
        ],
        StringComparer.Ordinal);

    public static Section Read(string body, int firstLine)
    {
        List<Row> rows = [];
        List<string> labels = [];
        Dictionary<string, int> count = [];
        foreach (Match piece in Piece().Matches(body))
        {
            var name = piece.Groups["element"].Value;
            if (name.Length == 0 || piece.Value.StartsWith("<!", StringComparison.Ordinal))
            {
                Add(piece.Value, [], name.Length == 0 ? "text" : "comment");
                continue;
            }

            var element = string.Create(CultureInfo.InvariantCulture, $"{name} {count[name] = count.GetValueOrDefault(name) + 1}");
            Split(piece.Value, element);
        }

        return new Section("", Shape.Drawing, rows, labels, firstLine);

        void Add(string text, IEnumerable<Range> numbers, string label)
        {
            rows.Add(Row.WithNumbersAt(text, numbers));
            labels.Add(label);
        }

        void Split(string tag, string element)
        {
            var start = 0;
            foreach (Match attribute in Attribute().Matches(tag))
            {
                var (attributeName, value) = (attribute.Groups["name"].Value, attribute.Groups["value"]);
                if (!Coordinates.Contains(attributeName))
                    continue;
                if (start < attribute.Index)
                    Add(tag[start..attribute.Index], [], element);
                start = attribute.Index + attribute.Length;
                if (attributeName is not ("points" or "d"))
                {
                    Add(attribute.Value, Number().Matches(attribute.Value).Where(n => n.Index >= value.Index - attribute.Index).Select(Place), $"{element}/{attributeName}");
                    continue;
                }

                Add(tag[attribute.Index..value.Index], [], element);
                var points = attributeName == "d" ? Command().Split(value.Value).Where(command => command.Length > 0) : Pairs(value.Value);
                foreach (var (k, point) in points.Index())
                    Add(point, Number().Matches(point).Select(Place), string.Create(CultureInfo.InvariantCulture, $"{element}/{attributeName}[{k}]"));
                Add(tag[(value.Index + value.Length)..start], [], element);
            }

            Add(tag[start..], [], element);
        }
    }

    private static IEnumerable<string> Pairs(string points)
    {
        var starts = Number().Matches(points).Where((_, k) => k % 2 == 0).Select(number => number.Index).ToArray();
        for (var k = 0; k < starts.Length; k++)
            yield return points[(k == 0 ? 0 : starts[k])..(k + 1 < starts.Length ? starts[k + 1] : points.Length)];
    }

    private static Range Place(Match number) => new(number.Index, number.Index + number.Length);

    [GeneratedRegex(@"<!--.*?-->|</?(?<element>[\w:-]+)[^>]*>|<[^>]*>|[^<]+", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex(@"(?<=\s)(?<name>[\w:-]+)=""(?<value>[^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    // In a path a sign or a command letter may stand directly before a number.
    [GeneratedRegex(@"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?=[MLHVCSQTAZmlhvcsqtaz])", RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
