using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary>Results as text for people: a heading for each problem, a block for each sample, network or function, a line for each value.</summary>
internal static class ResultsText
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["1"] = "Problem 1: gradients and learning regions of activation functions",
        ["2.1"] = "Problem 2.1: predictions and losses of the start network",
        ["2.2"] = "Problem 2.2: per-sample gradients of the start network",
        ["3.1"] = "Problem 3.1: the same forward passes in float32",
        ["3.2"] = "Problem 3.2: training, average loss of an epoch",
        ["3.3"] = "Problem 3.3: nearest adversarial examples, by the walk and exactly",
        ["4.2"] = "Problem 4.2: the same with JumpReLU",
    };

    public static IEnumerable<string> Lines(Definition definition, IReadOnlyList<Quantity> results)
    {
        string? problem = null, block = null;
        foreach (var quantity in results)
        {
            var segments = quantity.Address.Segments;
            if (problem != segments[0])
            {
                if (problem is not null)
                    yield return "";
                (problem, block) = (segments[0], null);
                foreach (var line in Heading(definition, problem))
                    yield return line;
            }

            var path = string.Join(", ", segments.Skip(1).SkipLast(1));
            if (problem == "3.2")
            {
                yield return $"  {path,-10} {Value(quantity.Value)}";
                continue;
            }

            if (block != path)
            {
                block = path;
                yield return $"  {path}";
            }

            foreach (var line in Body(quantity))
                yield return line;
        }
    }

    private static IEnumerable<string> Heading(Definition definition, string problem)
    {
        yield return Titles.GetValueOrDefault(problem, $"Problem {problem}");
        if (problem == "1")
        {
            var (slow, fast) = (definition.RegionThresholds.Slow, definition.RegionThresholds.Fast);
            yield return FormattableString.Invariant($"  on {definition.PlotInterval}; inactive: g = 0, slow: |g| < {slow}, fast: |g| > {fast}, else active");
        }
        else if (problem is "3.3" or "4.2")
        {
            yield return "  down the prediction as the report walks; every class: out of each class;";
            yield return "  exact: the nearest points there are, and whether they are in the other class";
        }
    }

    private static IEnumerable<string> Body(Quantity quantity) => quantity.Value switch
    {
        QuantityValue.Regions regions => regions.Intervals.Select(part => $"    {part.Region.ToString().ToLowerInvariant(),-9} {part.Interval}"),
        QuantityValue.Matrix plot when quantity.Address.Name == "gradient" => Plot(plot),
        QuantityValue.Matrix matrix => matrix.Rows.Select((row, j) => $"    {(j == 0 ? quantity.Address.Name : ""),-12} {List(row)}"),
        _ => [$"    {quantity.Address.Name,-12} {Value(quantity.Value)}"],
    };

    /// <summary>The gradient at the whole numbers alone; all points of the plot are in the JSON lines.</summary>
    private static IEnumerable<string> Plot(QuantityValue.Matrix plot)
    {
        foreach (var row in plot.Rows.Where(row => double.IsInteger(row[0])))
            yield return FormattableString.Invariant($"    g({row[0],2}) = {row[1]}");
    }

    private static string Value(QuantityValue value) => value switch
    {
        QuantityValue.Scalar scalar => Number(scalar.Number),
        QuantityValue.Vector vector => List(vector.Numbers),
        QuantityValue.Text text => text.Content,
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no one-line form."),
    };

    private static string List(IReadOnlyList<double> numbers) => $"[{string.Join(", ", numbers.Select(Number))}]";

    private static string Number(double number) => FormattableString.Invariant($"{(number == 0 ? 0 : number)}");
}
