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
        Span<bool> onSomewhere = stackalloc bool[network.Parameters.Units];
        var offSomewhere = false;
        var pass = new ForwardPass<double>(network.Parameters.Units);
        for (var n = 0; n < dataset.Count; n++)
        {
            network.Forward(dataset.Inputs.Row(n), pass);
            if (Math.Abs(pass.Logit) is < LeastLogit or > GreatestLogit)
                return Flaw.LogitOutOfRange;
            if (pass.Logit > 0 != dataset.Targets[n] > 0.5)
                return Flaw.StartMisclassifies;

            var onHere = false;
            for (var j = 0; j < onSomewhere.Length; j++)
            {
                if (pass.PreActivations[j] == 0)
                    return Flaw.SampleOnKink;
                var on = pass.PreActivations[j] > 0;
                (onHere, offSomewhere) = (onHere || on, offSomewhere || !on);
                onSomewhere[j] |= on;
            }

            if (!onHere && dataset.Inputs.Row(n).ContainsAnyExcept(0.0))
                return Flaw.GradientVanishes;
        }

        return onSomewhere.Contains(false) || !offSomewhere ? Flaw.GradientVanishes : Flaw.None;
    }
}
