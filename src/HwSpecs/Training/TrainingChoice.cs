using System.Globalization;

namespace HwSpecs.Training;

/// <summary>A choice in which a training may differ from the homework's: the one list of names for whoever tells trainings apart.</summary>
/// <param name="Id">Does not change between versions; has no space and no plus sign in it.</param>
/// <param name="InWords">Part of a sentence.</param>
public sealed record TrainingChoice(string Id, string InWords)
{
    public static TrainingChoice GradientAtZeroIsOne { get; } = new("relu-gradient-at-0-is-1", "ReLU'(0) = 1");

    public static TrainingChoice AfterEpoch { get; } = new("after-epoch", "the average loss is taken after the epoch");

    public static TrainingChoice BeforeEpoch { get; } = new("before-epoch", "the average loss is taken before the epoch");

    public static TrainingChoice FullBatch { get; } = new("full-batch", "one update an epoch, along the mean gradient");

    public static TrainingChoice FullBatchSum { get; } = new("full-batch-sum", "one update an epoch, along the sum of the gradients");

    /// <summary>v ← 0.9 v + g; p ← p − rate v.</summary>
    public static TrainingChoice Momentum { get; } = new("momentum", "gradient descent with momentum 0.9");

    /// <summary>Kingma and Ba 2015.</summary>
    public static TrainingChoice Adam { get; } = new("adam", "Adam");

    public static TrainingChoice EpochsFromZero { get; } = new("epochs-from-0", "epochs are counted from 0");

    public static TrainingChoice ZeroBiases { get; } = new("zero-biases", "all biases are 0 at the start");

    /// <param name="order">The samples as they are presented, counted from 0.</param>
    public static TrainingChoice Order(IEnumerable<int> order)
    {
        string[] samples = [.. order.Select(n => (n + 1).ToString(CultureInfo.InvariantCulture))];
        return new($"order-{string.Join('-', samples)}", $"the samples are presented in the order {string.Join(", ", samples)}");
    }

    public static TrainingChoice LearningRate(double rate)
    {
        var number = rate.ToString("R", CultureInfo.InvariantCulture);
        return new($"learning-rate-{number}", $"the learning rate is {number}");
    }

    /// <summary>The id of a training that makes several choices: <c>after-epoch+full-batch</c>.</summary>
    public static string IdOf(IEnumerable<TrainingChoice> choices) => string.Join('+', choices.Select(choice => choice.Id));
}
