using System.Globalization;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Variants;

/// <summary>The text report that the grader reads without asking: every heading and label, with a place for each value.</summary>
public static class ReportLayout
{
    private static readonly string[] RegionNames = ["inactive", "slow", "active", "fast"];

    /// <summary>Problem 1's functions, by the name in their address, as headings.</summary>
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["relu"] = "ReLU",
        ["sigmoid"] = "Logistic sigmoid",
        ["piecewise-linear"] = "Piecewise linear",
        ["swish"] = "Swish",
        ["elu"] = "ELU",
        ["gelu"] = "GELU",
    };

    /// <param name="value">What stands behind the label of an address, such as <c>2.2/sample 1/grad_W</c>; a region's is that of its function and name, <c>1/relu/slow</c>.</param>
    public static IEnumerable<string> Lines(Definition definition, Func<Address, string> value)
    {
        string Line(Address parent, string name) => $"{Label(name)}: {value(parent / name)}";

        yield return "Problem 1";
        foreach (var activation in definition.Activations)
        {
            yield return "";
            yield return Titles[activation.Name];
            foreach (var region in RegionNames)
                yield return Line(new Address("1") / activation.Name, region);
        }

        foreach (var (problem, names) in new (string, string[])[]
        {
            ("2.1", ["y_hat", "loss"]),
            ("2.2", ["grad_w", "grad_b", "grad_W", "grad_c"]),
            ("3.1", ["a_hidden", "h", "a_out", "y_hat", "loss"]),
        })
        {
            yield return "";
            yield return $"Problem {problem}";
            for (var n = 0; n < definition.Samples.Count; n++)
            {
                yield return "";
                yield return $"Sample {n + 1}, x = {Notation.Vector(definition.Samples[n])}, target = {Notation.Number(definition.Targets[n])}";
                foreach (var name in names)
                    yield return Line(new Address(problem) / $"sample {n + 1}", name);
            }
        }

        yield return "";
        yield return "Problem 3.2";
        for (var epoch = definition.EpochsPerLine; epoch <= definition.Epochs; epoch += definition.EpochsPerLine)
            yield return string.Create(CultureInfo.InvariantCulture, $"Epoch {epoch}: average loss = {value(new Address("3.2") / $"epoch {epoch}" / "average loss")}");

        yield return "";
        yield return "Problem 3.3";
        foreach (var network in new[] { "initial", "trained" })
        {
            yield return "";
            yield return $"{char.ToUpperInvariant(network[0])}{network[1..]} network";
            foreach (var name in new[] { "distance", "sample", "adversarial" })
                yield return Line(new Address("3.3") / network, name);
        }

        yield return "";
        yield return "Problem 4.1";
        yield return "";
        yield return "Problem 4.2";
        foreach (var name in new[] { "distance", "sample", "adversarial" })
            yield return Line(new Address("4.2"), name);
    }

    private static string Label(string name) => name switch
    {
        "sample" => "original sample",
        "adversarial" => "adversarial sample",
        _ => name,
    };
}
