using HwSpecs.Activations;
using HwSpecs.Report;

namespace HwSpecs.Variants;

/// <summary>The homework of one variant as Markdown for its student: everything that is given and asked, and nothing of the key.</summary>
/// <remarks>Written from the definition alone; no result is computed on the way.</remarks>
public static class Handout
{
    /// <summary>Stands in the layout where the student's value belongs.</summary>
    private const string Blank = "?";

    public static IEnumerable<string> Lines(Variant variant) =>
    [
        "# Homework: activation functions and backpropagation",
        "",
        $"For student {Notation.Code(variant.Student.Text)}, {Variant.Version}.",
        "",
        "The numbers below follow from your student id. Other students have other numbers, and your report is marked by yours.",
        "",
        .. Given(variant.Definition),
        "",
        .. Problem1(variant.Definition),
        "",
        .. Problem2,
        "",
        .. Problem3(variant.Definition),
        "",
        .. Problem4(variant.Definition),
        "",
        .. HandIn(variant.Definition),
    ];

    private static IEnumerable<string> Given(Definition definition) =>
    [
        "## Given",
        "",
        "A network with two inputs, two hidden units and one output:",
        "",
        "    a_hidden = W x + c          pre-activations of the hidden units",
        "    h        = ReLU(a_hidden)   hidden activations",
        "    a_out    = w . h + b        logit",
        "    y_hat    = 1 / (1 + exp(-a_out))",
        "    loss     = -t ln(y_hat) - (1 - t) ln(1 - y_hat)",
        "",
        "It starts with",
        "",
        $"    W = {Notation.Matrix(definition.HiddenWeights)}   one row for each hidden unit",
        $"    c = {Notation.Vector(definition.HiddenBiases)}",
        $"    w = {Notation.Vector(definition.OutputWeights)}",
        $"    b = {Notation.Number(definition.OutputBias)}",
        "",
        "The network puts x into class 1 where y_hat > 0.5, else into class 0. The samples, always in this order, with their target t:",
        "",
        "| sample | x | t |",
        "|---|---|---|",
        .. definition.Samples.Select((x, n) => $"| {n + 1} | {Notation.Vector(x)} | {Notation.Number(definition.Targets[n])} |"),
    ];

    private static IEnumerable<string> Problem1(Definition definition)
    {
        var (slow, fast) = (Notation.Number(definition.RegionThresholds.Slow), Notation.Number(definition.RegionThresholds.Fast));
        var interval = $"{Notation.Number(definition.PlotInterval.From)} to {Notation.Number(definition.PlotInterval.To)}";
        return
        [
            "## Problem 1: where activation functions learn",
            "",
            $"Plot the gradient g = f'(x) of each function for x from {interval}, and divide this interval into four kinds of region:",
            "",
            "- inactive: g = 0",
            $"- slow: 0 < |g| < {slow}",
            $"- active: {slow} <= |g| <= {fast}",
            $"- fast: |g| > {fast}",
            "",
            "| function | f(x) |",
            "|---|---|",
            .. definition.Activations.Select(activation => $"| {Formula(activation)} |"),
            "",
            "Give every boundary to 4 decimals and say which region it belongs to: [a, b] contains both ends, (a, b) neither, {a} is a single point.",
        ];
    }

    private static string Formula(IActivation activation) => activation switch
    {
        ReLU relu => $"ReLU | max(x, 0), with gradient {relu.GradientAtZero} at 0",
        LogisticSigmoid => "Logistic sigmoid | s(x) = 1 / (1 + exp(-x))",
        PiecewiseLinearUnit plu when (Notation.Number(plu.Slope), Notation.Number(plu.Knee)) is var (a, k) =>
            $"Piecewise linear | max({a} (x + {k}) - {k}, min({a} (x - {k}) + {k}, x)), with gradient {a} at -{k} and {k}",
        Swish swish => $"Swish | x s(beta x), with beta = {Notation.Number(swish.Beta)}",
        ELU elu => $"ELU | x for x > 0, else alpha (exp(x) - 1), with alpha = {Notation.Number(elu.Alpha)}",
        GELU => "GELU | x P(x), where P is the distribution function of the standard normal distribution",
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "This activation function has no formula for a handout."),
    };

    private static IEnumerable<string> Problem2 =>
    [
        "## Problem 2: by hand and in NumPy",
        "",
        "Compute in float64, NumPy's default.",
        "",
        "2.1 For each sample, y_hat and the loss of the start network, to 4 decimals.",
        "",
        "2.2 For each sample, the gradient of its loss with respect to w, b, W and c, derived with the chain rule and computed without automatic differentiation, to 4 decimals. "
        + "No pre-activation of a sample is 0.",
    ];

    private static IEnumerable<string> Problem3(Definition definition) =>
    [
        "## Problem 3: in PyTorch",
        "",
        "Compute in float32, PyTorch's default.",
        "",
        "3.1 For each sample, a_hidden, h, a_out, y_hat and the loss of the start network, to 4 decimals. Do they agree with 2.1?",
        "",
        $"3.2 Train the start network by stochastic gradient descent for {definition.Epochs} epochs at learning rate {Notation.Number(definition.LearningRate)}: "
        + "one sample at a time, in the order above, never shuffled, an update of all parameters after each sample; no momentum, no weight decay. "
        + "The average loss of an epoch is the mean of the losses that its samples had when they were presented, each before the update it caused. "
        + $"Report it for every {Ordinal(definition.EpochsPerLine)} epoch, to 4 decimals, and comment on how well gradient descent works.",
        "",
        "3.3 How little must a sample change before the network puts it into the other class? Search by a walk: start at the sample; take the gradient g of y_hat with respect to the input where you stand; "
        + $"go a step of length {Notation.Number(definition.WalkStep)} along g / |g|, down (-) if the network puts the sample into class 1, up (+) if it puts it into class 0; "
        + $"stop as soon as the class has changed. Give up on a sample where g is 0, or after {definition.MaxWalkSteps} steps. Walk from every sample. "
        + "Report the sample whose walk ends nearest to it: its distance |x_adv - x| (L2), the sample x, and the point x_adv, to 4 decimals; first for the start network, then for the network that 3.2 trained.",
    ];

    private static IEnumerable<string> Problem4(Definition definition)
    {
        if (definition.JumpReLUTask is not { } task)
            return [];
        var theta = Notation.Number(task.Threshold);
        return
        [
            "## Problem 4: JumpReLU",
            "",
            $"JumpReLU(z) = z for z > theta, else 0; its gradient is 1 for z > theta, else 0. Here theta = {theta}.",
            "",
            "4.1 Explain how JumpReLU in place of ReLU can change what a small perturbation of the input does.",
            "",
            task.Training == JumpReLUTraining.Retrofitted
                ? $"4.2 Put JumpReLU with theta = {theta} in place of ReLU into the network that 3.2 trained, and leave its parameters as they are: do not train again. "
                    + "Repeat the search of 3.3 on it, and compare."
                : $"4.2 Put JumpReLU with theta = {theta} in place of ReLU into the start network and train that from the start, as in 3.2. "
                    + "Repeat the search of 3.3 on the result, and compare.",
        ];
    }

    private static IEnumerable<string> HandIn(Definition definition) =>
    [
        "## What to hand in",
        "",
        "A text with these headings and labels, your values in place of the question marks, and your comments below them. "
        + "A vector is written [1, 2], a matrix [[1, 2], [3, 4]], row by row. More decimals than asked for are welcome; every printed digit counts.",
        "",
        "```",
        .. ReportLayout.Lines(definition, _ => Blank),
        "```",
    ];

    private static string Ordinal(int number) => number == 10 ? "tenth" : $"{number}th";
}
