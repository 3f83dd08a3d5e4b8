using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>A quantity that the homework asks for, with all about it that marking looks up.</summary>
internal sealed class Asked
{
    public Asked(Expectation expectation, int index, int group)
    {
        (Expectation, Index, Group, Address) = (expectation, index, group, expectation.Address);
        var segments = Address.Segments;
        (Problem, Name, Parent) = (segments[0], segments[^1], Address.ToString()[..^(segments[^1].Length + 1)]);
        Key = (expectation as Expectation.OfKey)?.Key;
        Table = Key is null ? null : NumberTable.Of(Key.Value);
        IsTrained = Problem is "3.2" or "3.3" or "4.2";
        Possible = IsExample && Name == "distance" ? 2 : 1;
        Sample = segments.Count > 1 && segments[1].StartsWith("sample ", StringComparison.Ordinal)
            ? int.Parse(segments[1].AsSpan(7), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
    }

    public Expectation Expectation { get; }

    /// <summary>Its place among all that is asked.</summary>
    public int Index { get; }

    /// <summary>The place of its group in the rubric.</summary>
    public int Group { get; }

    public Address Address { get; }

    public string Problem { get; }

    public string Name { get; }

    /// <summary>The address without the name.</summary>
    public string Parent { get; }

    /// <summary>Counted from 1; 0 where it is of no sample.</summary>
    public int Sample { get; }

    public Quantity? Key { get; }

    /// <summary>The key's numbers; null for regions and where there is no key.</summary>
    public NumberTable? Table { get; }

    public bool IsTrained { get; }

    public bool IsExample => Problem is "3.3" or "4.2";

    public decimal Possible { get; }

    public Arithmetic Arithmetic => Key?.Arithmetic ?? Arithmetic.Float32;
}
