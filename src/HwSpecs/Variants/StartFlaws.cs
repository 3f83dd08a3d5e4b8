using HwSpecs.Networks;
using HwSpecs.Report;

namespace HwSpecs.Variants;

/// <summary>What Problems 2 and 3.1 ask of the start: all its pre-activations and logits are exact in binary.</summary>
internal static class StartFlaws
{
    public const double LeastLogit = 0.25;
    public const double GreatestLogit = 3;

    public static Flaw Of(Definition definition)
    {
        var (network, dataset) = (definition.InitialNetwork<double>(), definition.Dataset<double>());
        var pass = new ForwardPass<double>(network.Parameters.Units);
        for (var n = 0; n < dataset.Count; n++)
        {
            var x = dataset.Inputs.Row(n);
            network.Forward(x, pass);
            if (Math.Abs(pass.Logit) is < LeastLogit or > GreatestLogit)
                return Flaw.LogitOutOfRange;
            if (pass.Logit > 0 != dataset.Targets[n] > 0.5)
                return Flaw.StartMisclassifies;
            if (pass.PreActivations.AsSpan().Contains(0))
                return Flaw.SampleOnKink;
            if (x.ContainsAnyExcept(0.0) && !pass.HiddenActivations.AsSpan().ContainsAnyExcept(0.0))
                return Flaw.GradientVanishes;
        }

        return Flaw.None;
    }
}
