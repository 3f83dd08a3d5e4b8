using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Report;

namespace HwSpecs.Grading.Marking;

/// <summary>What the homework's values are under each convention at one learning rate, computed when first asked for.</summary>
internal sealed class Conventions
{
    private const double SameLoss = 1e-5;

    private readonly Definition definition;
    private readonly int[] epochs;

    /// <param name="epochs">The asked epochs, counted from 1.</param>
    public Conventions(Definition definition, double learningRate, int[] epochs)
    {
        (this.definition, this.epochs) = (definition, epochs);
        All = [.. ConventionChoice.All(definition, learningRate).Select(choice => new Trained(choice, this))];
    }

    /// <summary>The one with the fewest departures from the homework's own first.</summary>
    public IReadOnlyList<Trained> All { get; }

    /// <summary>A training under one convention.</summary>
    internal sealed class Trained
    {
        private readonly Lazy<(Network<float, ReLU> Network, double[] Losses)> run;
        private readonly Lazy<ExampleTruth> examples;
        private readonly Lazy<IReadOnlyList<Trained>> twins;

        public Trained(ConventionChoice choice, Conventions conventions)
        {
            var definition = conventions.definition;
            (Choice, Name) = (choice, choice.Name(definition));
            run = new(() =>
            {
                var (last, losses) = choice.Train(definition);
                return (last.Network, [.. conventions.epochs.Select(epoch => losses[epoch - 1])]);
            });
            twins = new(() => [.. conventions.All.Where(other => other != this && other.Losses.Zip(Losses).All(pair => Math.Abs(pair.First - pair.Second) <= SameLoss * pair.Second))]);
            examples = new(() => ExampleTruth.Of(definition, Network.With(new ReLU())));
        }

        public ConventionChoice Choice { get; }

        /// <summary>Null for the homework's own.</summary>
        public Convention? Name { get; }

        public Network<float, ReLU> Network => run.Value.Network;

        /// <summary>The average losses of the asked epochs.</summary>
        public IReadOnlyList<double> Losses => run.Value.Losses;

        public ExampleTruth Examples => examples.Value;

        /// <summary>Conventions with the same losses, though perhaps another network: exchanging (0,1) and (1,0) mirrors the homework's.</summary>
        public IReadOnlyList<Trained> Twins => twins.Value;
    }
}
