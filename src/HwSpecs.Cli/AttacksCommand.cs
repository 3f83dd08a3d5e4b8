using System.CommandLine;
using System.Globalization;
using HwSpecs.Activations;
using HwSpecs.Adversarial.Attacks;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Training;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs attacks</c>: how near the usual attacks come to the nearest adversarial example, on the homework's networks.</summary>
internal static class AttacksCommand
{
    private const string Row = "  {0,-21}  {1,10}  {2,8}  {3,11}";

    public static Command Create()
    {
        var command = new Command("attacks", "Compare attacks (the report's walk, DeepFool, projected gradients) with the true nearest adversarial examples, in float64.");
        command.SetAction(parsed =>
        {
            var (output, definition) = (parsed.InvocationConfiguration.Output, Definition.Homework);
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
        output.WriteLine(Invariant(Row, name, "distance", "gap", "evaluations").TrimStart());
        var inputs = definition.Dataset<double>().Inputs;
        for (var n = 0; n < inputs.Rows; n++)
        {
            var comparison = AttackComparison.Of(network, inputs.Row(n), definition.WalkStep, definition.MaxWalkSteps);
            output.WriteLine(Invariant(Row, $"({string.Join(", ", comparison.Sample)}) truth", Text(comparison.Truth, "F6"), "", "").TrimEnd());
            foreach (var (attack, outcome) in comparison.Attacks)
            {
                var (distance, gap) = outcome is AttackOutcome.Found found ? (Text(found.Distance, "F6"), Text(100 * comparison.Gap(found), "F2") + " %") : ("none found", "");
                output.WriteLine(Invariant(Row, "  " + attack, distance, gap, outcome.Evaluations));
            }
        }
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Invariant(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
