using HwSpecs.Claims;
using HwSpecs.Pages.Plots;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Pages.Content;

/// <summary>What the page shows: every result, every plot, and the claims with their verdicts.</summary>
/// <param name="Results">Every epoch included, in the report's order.</param>
public sealed record ReportContent(Definition Definition, IReadOnlyList<Quantity> Results, ReportPlots Plots, IReadOnlyList<Claim> Claims)
{
    private readonly Dictionary<string, Quantity> byAddress = Results.ToDictionary(quantity => quantity.Address.ToString());

    public static ReportContent Of(Definition definition)
    {
        var results = HwSpecs.Report.Results.All(definition, allEpochs: true);
        return new ReportContent(definition, results, ReportPlots.Of(definition), ReportClaims.All(definition));
    }

    public Quantity At(string address) => byAddress[address];

    public IEnumerable<Quantity> Under(string prefix) =>
        Results.Where(quantity => quantity.Address.ToString().StartsWith(prefix + "/", StringComparison.Ordinal));

    public double Number(string address) => Numbers(At(address)).Single();

    /// <summary>Numbers in reading order, matrices row by row; none of a text.</summary>
    public static IReadOnlyList<double> Numbers(Quantity quantity) => quantity.Value switch
    {
        QuantityValue.Scalar scalar => [scalar.Number],
        QuantityValue.Vector vector => vector.Numbers,
        QuantityValue.Matrix matrix => [.. matrix.Rows.SelectMany(row => row)],
        _ => [],
    };

    /// <summary>Each number beside what the report prints for it.</summary>
    public static IReadOnlyList<Agreement> Agreements(Quantity quantity)
    {
        var printed = PrintedFigures.ByAddress.GetValueOrDefault(quantity.Address.ToString());
        return [.. Numbers(quantity).Select((number, k) => Agreement.Of(number, printed?[k]))];
    }

    /// <summary>How many of the printed numbers the results round to, and how many there are.</summary>
    public (int Agreeing, int All) PrintedNumbers()
    {
        Agreement[] all = [.. PrintedFigures.ByAddress.Keys.SelectMany(address => Agreements(At(address)))];
        return (all.Count(agreement => agreement.Agrees), all.Length);
    }
}
