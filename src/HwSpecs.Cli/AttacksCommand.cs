using System.CommandLine;
using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Adversarial.Attacks;
using HwSpecs.Adversarial.Json;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs attacks</c>: how near the usual attacks come to the nearest adversarial example, on the homework's networks or the user's own.</summary>
internal static class AttacksCommand
{
    private const string Row = "  {0,-21}  {1,10}  {2,8}  {3,11}";

    public static Command Create()
    {
        var (network, point) = (NetworkAndPoint.NetworkArgument(), NetworkAndPoint.PointOption());
        var command = new Command(
            "attacks",
            "Compare attacks (the report's walk, DeepFool, projected gradients) with the true nearest adversarial examples, in float64 and L2.\n"
            + "Without a network: the homework's networks and samples. The walk takes up to 1000 steps of 0.01; projected gradients look up to 2 away.")
        {
            network,
            point,
        };
        command.SetAction(parsed =>
        {
            var (output, definition) = (parsed.InvocationConfiguration.Output, Definition.Homework);
            if (parsed.GetValue(network) is { } path)
            {
                var sample = NetworkAndPoint.Point(parsed.GetValue(point));
                var comparison = NetworkAndPoint.Read(path, sample, read => Compare(definition, read, sample));
                WriteHead(output, "network");
                Write(output, comparison);
                return CommandLine.Success;
            }

            if (parsed.GetValue(point) is not null)
                throw new InputException("--point goes with a network file. See: hwspecs attacks --help");
            var initial = definition.InitialNetwork<double>();
            var trained = GradientDescent<double, ReLU>.PerSample(initial, definition.Dataset<double>(), definition.LearningRate, definition.Epochs).Network;
            Write(output, definition, "initial network", initial);
            output.WriteLine();
            Write(output, definition, "trained network", trained);
            return CommandLine.Success;
        });
        return command;
    }

    private static void Write(TextWriter output, Definition definition, string name, Network<double, ReLU> network)
    {
        WriteHead(output, name);
        var inputs = definition.Dataset<double>().Inputs;
        for (var n = 0; n < inputs.Rows; n++)
            Write(output, Compare(definition, network, inputs.Row(n)));
    }

    private static void WriteHead(TextWriter output, string name) => output.WriteLine(Invariant(Row, name, "distance", "gap", "evaluations").TrimStart());

    private static void Write(TextWriter output, AttackComparison comparison)
    {
        output.WriteLine(Invariant(Row, $"({string.Join(", ", comparison.Sample)}) truth", Truth(comparison), "", "").TrimEnd());
        foreach (var (attack, outcome) in comparison.Attacks)
        {
            var (distance, gap) = outcome is AttackOutcome.Found found ? (Distance(found.Distance), Gap(comparison, found)) : ("none found", "");
            output.WriteLine(Invariant(Row, "  " + attack, distance, gap, outcome.Evaluations));
        }
    }

    private static AttackComparison Compare(Definition definition, NetworkJson network, double[] sample) => network.Activation switch
    {
        ReLU relu => Compare(definition, new Network<double, ReLU>(network.Parameters, relu), sample),
        PiecewiseLinearUnit plu => Compare(definition, new Network<double, PiecewiseLinearUnit>(network.Parameters, plu), sample),
        JumpReLU jump => Compare(definition, new Network<double, JumpReLU>(network.Parameters, jump), sample),
        var other => throw new InvalidOperationException($"{other.Name} is no activation that a network file can name."),
    };

    private static AttackComparison Compare<TActivation>(Definition definition, Network<double, TActivation> network, ReadOnlySpan<double> sample)
        where TActivation : struct, IPiecewiseLinearActivation =>
        AttackComparison.Of(network, sample, definition.WalkStep, definition.MaxWalkSteps);

    private static string Truth(AttackComparison comparison) => (comparison.Truth, comparison.IsExact) switch
    {
        (double.PositiveInfinity, _) => "no change",
        (var truth, true) => Distance(truth),
        (var truth, false) => $"≥ {Distance(truth)}",
    };

    /// <summary>Of a truth of 0, or of none, nothing can be farther by a share.</summary>
    private static string Gap(AttackComparison comparison, AttackOutcome.Found found) =>
        comparison.Gap(found) is var gap && double.IsFinite(gap) ? $"{(comparison.IsExact ? "" : "≤ ")}{Invariant("{0:F2}", 100 * gap)} %" : "";

    /// <summary>Six decimals, where they tell something.</summary>
    private static string Distance(double distance) => Invariant(distance is 0 or (>= 1e-3 and < 1e6) ? "{0:F6}" : "{0:0.000e-0}", distance);

    private static string Invariant(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
