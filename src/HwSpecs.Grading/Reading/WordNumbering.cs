using System.Globalization;
using System.Text;
using System.Xml;

namespace HwSpecs.Grading.Reading;

/// <summary>The numbers that Word sets ahead of paragraphs: they stand in no text, and "2.1" of a heading is one of them.</summary>
/// <remarks>ECMA-376 part 1, 17.9 (numbering definitions) and 17.7 (styles). Bullets are no numbers.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int MostStyles = 20;
    private const int LargestNumber = 9999;

    private readonly Dictionary<string, Level[]> lists = [];
    private readonly Dictionary<string, Instance> instances = [];
    private readonly Dictionary<string, Style> styles = [];
    private readonly Dictionary<string, int?[]> counts = [];

    public static WordNumbering None { get; } = new();

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        /// <summary>Such as <c>%1.%2</c>.</summary>
        public string Text { get; set; } = "";

        public string Style { get; set; } = "";
    }

    private sealed class Instance
    {
        public string List { get; set; } = "";

        public Dictionary<int, int> Starts { get; } = [];
    }

    private sealed class Style
    {
        public string BasedOn { get; set; } = "";

        public string Instance { get; set; } = "";

        public int? Level { get; set; }
    }

    /// <param name="numbering">word/numbering.xml, or null where there is none.</param>
    /// <param name="styles">word/styles.xml, or null.</param>
    /// <exception cref="XmlException">One of them is damaged.</exception>
    public static WordNumbering Of(Stream? numbering, Stream? styles, long mostCharacters)
    {
        var read = new WordNumbering();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = mostCharacters, XmlResolver = null };
        if (numbering is not null)
            read.ReadDefinitions(XmlReader.Create(numbering, settings));
        if (numbering is not null && styles is not null)
            read.ReadStyles(XmlReader.Create(styles, settings));
        return read;
    }

    /// <summary>Counts one paragraph.</summary>
    /// <param name="style">The paragraph's style; empty for none.</param>
    /// <param name="instance">The list that the paragraph itself names; empty where only its style may.</param>
    /// <returns>Its number as it is shown; empty for none.</returns>
    public string Next(string style, string instance, int? level)
    {
        for (var (name, k) = (style, 0); (instance.Length == 0 || level is null) && k < MostStyles && styles.TryGetValue(name, out var known); (name, k) = (known.BasedOn, k + 1))
        {
            if (instance.Length == 0)
                instance = known.Instance;
            if (known.Instance.Length > 0)
                level ??= known.Level;
        }

        if (!instances.TryGetValue(instance, out var list) || !lists.TryGetValue(list.List, out var levels))
            return "";
        var at = level ?? Math.Max(0, Array.FindIndex(levels, one => one.Style.Length > 0 && one.Style == style));
        if (at is < 0 or >= Levels)
            return "";
        if (!counts.TryGetValue(list.List, out var count))
            count = counts[list.List] = new int?[Levels];
        count[at] = count[at] is { } before ? Math.Min(before + 1, LargestNumber) : StartOf(at);
        Array.Clear(count, at + 1, Levels - at - 1);
        return levels[at].Format is "bullet" or "none" ? "" : Shown();

        int StartOf(int k) => list.Starts.GetValueOrDefault(k, levels[k].Start);

        string Shown()
        {
            var text = new StringBuilder();
            for (var (i, template) = (0, levels[at].Text); i < template.Length; i++)
            {
                if (template[i] == '%' && i + 1 < template.Length && template[i + 1] is >= '1' and <= '9')
                {
                    var k = template[++i] - '1';
                    text.Append(Written(count[k] ?? StartOf(k), levels[k].Format));
                }
                else
                {
                    text.Append(template[i]);
                }
            }

            return text.ToString();
        }
    }

    private static string Written(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A to Z, then AA to ZZ, as Word counts.</summary>
    private static string Letters(int number) => number < 1 ? "" : new string((char)('A' + ((number - 1) % 26)), Math.Min(1 + ((number - 1) / 26), 10));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }

        return text.ToString();
    }

    private void ReadDefinitions(XmlReader reader)
    {
        var (levels, level, overridden, instance) = ((Level[]?)null, (Level?)null, 0, (Instance?)null);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "abstractNum":
                    (levels, level, instance) = ([.. Enumerable.Range(0, Levels).Select(_ => new Level())], null, null);
                    lists[Attribute(reader, "abstractNumId")] = levels;
                    break;
                case "lvl" when levels is not null && instance is null:
                    level = Number(reader, "ilvl") is >= 0 and < Levels and var k ? levels[k] : null;
                    break;
                case "start" when level is not null:
                    level.Start = Number(reader, "val") ?? 1;
                    break;
                case "numFmt" when level is not null:
                    level.Format = Attribute(reader, "val");
                    break;
                case "lvlText" when level is not null:
                    level.Text = Attribute(reader, "val") is { Length: < 100 } text ? text : "";
                    break;
                case "pStyle" when level is not null:
                    level.Style = Attribute(reader, "val");
                    break;
                case "num":
                    (level, instance) = (null, instances[Attribute(reader, "numId")] = new Instance());
                    break;
                case "abstractNumId" when instance is not null:
                    instance.List = Attribute(reader, "val");
                    break;
                case "lvlOverride" when instance is not null:
                    overridden = Number(reader, "ilvl") ?? 0;
                    break;
                case "startOverride" when instance is not null && Number(reader, "val") is { } start:
                    instance.Starts[overridden] = start;
                    break;
            }
        }
    }

    private void ReadStyles(XmlReader reader)
    {
        var style = new Style();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "style":
                    style = styles[Attribute(reader, "styleId")] = new Style();
                    break;
                case "basedOn":
                    style.BasedOn = Attribute(reader, "val");
                    break;
                case "numId":
                    style.Instance = Attribute(reader, "val");
                    break;
                case "ilvl":
                    style.Level = Number(reader, "val");
                    break;
            }
        }
    }

    private static string Attribute(XmlReader reader, string name)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName != name)
                continue;
            var value = reader.Value;
            reader.MoveToElement();
            return value;
        }

        reader.MoveToElement();
        return "";
    }

    private static int? Number(XmlReader reader, string name) =>
        int.TryParse(Attribute(reader, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestNumber ? number : null;
}
