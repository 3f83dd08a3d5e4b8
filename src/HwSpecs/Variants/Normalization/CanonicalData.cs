using System.Globalization;

namespace HwSpecs.Variants.Normalization;

/// <summary>What NormalizationFormC.txt (made by derive.py) says of single code points.</summary>
internal sealed class CanonicalData
{
    private CanonicalData()
    {
    }

    /// <summary>One step of each canonical decomposition.</summary>
    public Dictionary<int, int[]> Decompositions { get; } = [];

    public Dictionary<(int First, int Second), int> Composites { get; } = [];

    /// <summary>Canonical combining classes other than 0.</summary>
    public Dictionary<int, int> Classes { get; } = [];

    public static CanonicalData Load()
    {
        using var stream = typeof(CanonicalData).Assembly.GetManifestResourceStream("NormalizationFormC.txt")
            ?? throw new InvalidOperationException("NormalizationFormC.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var data = new CanonicalData();
        while (reader.ReadLine() is { } line)
            data.Add(line);
        return data;
    }

    private void Add(string line)
    {
        var at = line.AsSpan().IndexOfAny("#=>-");
        if (line[at] == '#')
            return;
        var point = Code(line[..at]);
        if (line[at] == '-')
        {
            var colon = line.IndexOf(':', at);
            for (var member = point; member <= Code(line[(at + 1)..colon]); member++)
                Classes.Add(member, int.Parse(line[(colon + 1)..], CultureInfo.InvariantCulture));
            return;
        }

        int[] parts = [.. line[(at + 1)..].Split(' ').Select(Code)];
        Decompositions.Add(point, parts);
        if (line[at] == '=')
            Composites.Add((parts[0], parts[1]), point);
    }

    private static int Code(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
