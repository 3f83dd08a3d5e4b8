using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Specs;

/// <summary>The results that the problem specs look at: everything, every epoch, computed once.</summary>
internal static class Recomputed
{
    private static readonly Lazy<IReadOnlyList<Quantity>> Computed = new(() => Results.All(Definition.Homework, allEpochs: true));

    public static IReadOnlyList<Quantity> All => Computed.Value;

    /// <summary>The quantities whose address begins with these whole segments.</summary>
    public static IReadOnlyList<Quantity> Under(string prefix)
    {
        Quantity[] found = [.. All.Where(quantity => (quantity.Address + "/").StartsWith(prefix + "/", StringComparison.Ordinal))];
        return found.Length > 0 ? found : throw new InvalidOperationException($"No result stands under {prefix}.");
    }

    /// <summary>The same without what the exact search says, whose arithmetic and witness are others.</summary>
    public static IReadOnlyList<Quantity> WalksUnder(string prefix) => [.. Under(prefix).Where(quantity => !quantity.Address.Segments.Contains("exact"))];

    public static Quantity At(string address) => All.Single(quantity => quantity.Address.ToString() == address);

    /// <summary>The numbers of one quantity in reading order, matrices row by row.</summary>
    public static double[] Numbers(string address) => At(address).Value switch
    {
        QuantityValue.Scalar scalar => [scalar.Number],
        QuantityValue.Vector vector => [.. vector.Numbers],
        QuantityValue.Matrix matrix => [.. matrix.Rows.SelectMany(row => row)],
        var other => throw new InvalidOperationException($"{address} is {other.GetType().Name}, which is not made of numbers alone."),
    };

    public static double Number(string address) => Numbers(address).Single();
}
