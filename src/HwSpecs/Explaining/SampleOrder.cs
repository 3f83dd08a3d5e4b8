namespace HwSpecs.Explaining;

/// <summary>An order of four samples, such as 1,3,2,4; the default is the homework's own.</summary>
public readonly record struct SampleOrder : IComparable<SampleOrder>
{
    public const int Samples = 4;

    private readonly int number;

    private SampleOrder(int number) => this.number = number;

    /// <summary>All 24, the homework's own first, in lexicographic order.</summary>
    public static IReadOnlyList<SampleOrder> All { get; } = [.. Enumerable.Range(0, 24).Select(code => new SampleOrder(code))];

    public bool IsNatural => number == 0;

    /// <summary>The samples in this order, counted from 0.</summary>
    public int[] Indices
    {
        get
        {
            var left = Enumerable.Range(0, Samples).ToList();
            var indices = new int[Samples];
            var (code, ways) = (number, 24);
            for (var k = 0; k < Samples; k++)
            {
                ways /= Samples - k;
                indices[k] = left[code / ways];
                left.RemoveAt(code / ways);
                code %= ways;
            }

            return indices;
        }
    }

    /// <summary>The order that names the samples, counted from 1, one after another.</summary>
    public static SampleOrder Of(params int[] samples)
    {
        var found = All.Where(order => order.Indices.Select(index => index + 1).SequenceEqual(samples)).ToList();
        return found.Count == 1 ? found[0] : throw new ArgumentException($"An order names each of the samples 1 to {Samples} once, but this is {string.Join(',', samples)}.", nameof(samples));
    }

    public static bool operator <(SampleOrder a, SampleOrder b) => a.CompareTo(b) < 0;

    public static bool operator >(SampleOrder a, SampleOrder b) => a.CompareTo(b) > 0;

    public static bool operator <=(SampleOrder a, SampleOrder b) => a.CompareTo(b) <= 0;

    public static bool operator >=(SampleOrder a, SampleOrder b) => a.CompareTo(b) >= 0;

    /// <summary>Lexicographic.</summary>
    public int CompareTo(SampleOrder other) => number.CompareTo(other.number);

    public override string ToString() => string.Join(',', Indices.Select(index => index + 1));
}
