namespace HwSpecs.Grading.Reading;

/// <summary>The words that label a quantity in a report, by problem.</summary>
internal static class Vocabulary
{
    private static readonly HashSet<string> SampleNouns = Set("sample, example, datapoint, point, pattern, instance, observation, input, inputs, x, data");
    private static readonly HashSet<string> EpochNouns = Set("epoch, epochs, iteration, iter");
    private static readonly HashSet<string> Targets = Set("target, t, y, label, ytrue, truth, expected, class, xor");
    private static readonly HashSet<string> InitialWords = Set("initial, initially, untrained, before, starting");
    private static readonly HashSet<string> TrainedWords = Set("trained, after, final, finally");
    private static readonly HashSet<string> Fillers = Set("the, a, of, for, in, at, and, with, is, on, by, to, value, network, net, model, training, relu, jumprelu, our, its, respect, w.r.t, wrt, from, vector, matrix, term");

    private static readonly Dictionary<string, string> Forward = Names(
        ("y_hat", "yhat, ypred, yhatt, prediction, predicted, predictedprobability, output, finaloutput, probability, p, pred, preds, outputprobability, outputprediction, modeloutput, networkoutput, sigmoid, sigmoidyhat, yout,  sigmoidoutput, outputyhat, predictionyhat, yhatsigmoidoutput"),
        ("loss", "loss, bce, bceloss, crossentropy, crossentropyloss, binarycrossentropy, binarycrossentropyloss, lossvalue, losses, l, j, cost, logloss, negativeloglikelihood, nll, lossbce, celoss"));

    private static readonly Dictionary<string, string> Layers = Names(
        ("a_hidden", "ahidden, zhidden, z1, preactivation, hiddenpreactivation, preactivations, hiddenpreactivations, z, preact, hiddenz, zh, ahid, hiddenlinear, hiddenlayerpreactivation, hiddenlayerz"),
        ("h", "h, hrelu, hidden, hiddenactivation, hiddenactivations, hiddenlayer, hiddenoutput, hiddenlayeroutput, a1, relu, reluz1, h1, hiddenact, hiddenlayeractivation, hiddenunits, hiddenstate"),
        ("a_out", "aout, logit, logits, z2, zout, outputpreactivation, aoutput, preactivationoutput, outputz, o, outputlogit, outputlayerpreactivation, preactivationout, zo"));

    private static readonly Dictionary<string, string> AverageLoss = Names(
        ("average loss", "loss, avgloss, averageloss, meanloss, trainloss, averagetrainloss, avgtrainloss, epochloss, bce, bceloss, avgbce, avgbceloss"));

    private static readonly Dictionary<string, string> Adversarial = Names(
        ("distance", "distance, l2, l2distance, l2perturbation, perturbation, perturbationl2, l2norm, perturbationnorm, normperturbation, minimalperturbation, minimumperturbation, minimall2perturbation, minimuml2perturbation, perturbationsize, l2perturbationsize, norm, epsilon, eps, delta, oaedistance, distanceoae, l2perturbationnorm, minimumdistance, minimaldistance"),
        ("sample", "sample, originalsample, original, originalinput, originalpoint, clean, cleansample, cleaninput, x, x0, input, originalx, xoriginal, xorig, startingsample"),
        ("adversarial", "adversarial, adversarialsample, adversarialexample, adversarialinput, adversarialpoint, xadv, adv, advsample, advexample, perturbed, perturbedsample, perturbedinput, xadversarial"),
        ("", "oae, optimaladversarialexample, optimaladversarial"));

    private static readonly string[] GradientPrefixes = ["gradients", "gradient", "grad", "dloss/d", "dbce/d", "dl/d", "dj/d", "de/d", "dc/d", "dld", "delta", "∇l", "∇", "nabla", "d"];

    private static readonly string[] GradientSuffixes = [".grad", "gradients", "gradient", "grad"];

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["w"] = "grad_w",
        ["W"] = "grad_W",
        ["b"] = "grad_b",
        ["B"] = "grad_b",
        ["c"] = "grad_c",
        ["C"] = "grad_c",
        ["W1"] = "grad_W",
        ["w1"] = "grad_W",
        ["b1"] = "grad_c",
        ["W2"] = "grad_w",
        ["w2"] = "grad_w",
        ["b2"] = "grad_b",
        ["hidden.weight"] = "grad_W",
        ["hidden.bias"] = "grad_c",
        ["fc1.weight"] = "grad_W",
        ["fc1.bias"] = "grad_c",
        ["layer1.weight"] = "grad_W",
        ["layer1.bias"] = "grad_c",
        ["l1.weight"] = "grad_W",
        ["l1.bias"] = "grad_c",
        ["linear1.weight"] = "grad_W",
        ["linear1.bias"] = "grad_c",
        ["out.weight"] = "grad_w",
        ["out.bias"] = "grad_b",
        ["output.weight"] = "grad_w",
        ["output.bias"] = "grad_b",
        ["fc2.weight"] = "grad_w",
        ["fc2.bias"] = "grad_b",
        ["layer2.weight"] = "grad_w",
        ["layer2.bias"] = "grad_b",
        ["l2.weight"] = "grad_w",
        ["l2.bias"] = "grad_b",
        ["linear2.weight"] = "grad_w",
        ["linear2.bias"] = "grad_b",
    };

    /// <summary>Longer than every key above, a gradient's prefix and the name of a model together.</summary>
    private const int LongestKey = 64;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EpochSpans = EpochNouns.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SampleSpans = SampleNouns.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FillerSpans = Fillers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InitialSpans = InitialWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TrainedSpans = TrainedWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TargetSpans = Targets.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ParameterSpans = Parameters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whose quantities have names of their own; those of problem 1 are regions.</summary>
    public static readonly string[] Problems = ["2.1", "2.2", "3.1", "3.2", "3.3", "4.2"];

    public static bool IsEpoch(ReadOnlySpan<char> word) => EpochSpans.Contains(word);

    public static bool IsSample(ReadOnlySpan<char> word) => SampleSpans.Contains(word);

    /// <summary><c>x1</c> or <c>x_2</c>, one number of an input.</summary>
    public static bool IsInputComponent(string word) => word is "x1" or "x2" or "x_1" or "x_2" or "X1" or "X2";

    public static bool IsTarget(string words)
    {
        Span<char> buffer = stackalloc char[LongestKey];
        return TargetSpans.Contains(Key(words, buffer));
    }

    /// <returns><c>initial</c> or <c>trained</c> where the words say one of them, else null.</returns>
    public static string? Network(string words)
    {
        var (initial, trained) = (false, false);
        foreach (var part in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(part);
            initial |= InitialSpans.Contains(word);
            trained |= TrainedSpans.Contains(word);
        }

        return initial == trained ? null : initial ? "initial" : "trained";
    }

    /// <summary>The head of a column that names networks.</summary>
    public static bool IsNetwork(string words) => words.Equals("network", StringComparison.OrdinalIgnoreCase) || words.Equals("net", StringComparison.OrdinalIgnoreCase) || words.Equals("model", StringComparison.OrdinalIgnoreCase);

    public static bool NamesAdversarialExample(string words) =>
        words.Contains("OAE", StringComparison.OrdinalIgnoreCase) || words.Contains("adversarial", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the words name in a problem; empty for an optimal adversarial example as a whole, null for nothing.</summary>
    public static string? NameIn(string problem, string words) => problem switch
    {
        "2.1" => Named(Forward, words),
        "2.2" => Gradient(words),
        "3.1" => Named(Forward, words) ?? Named(Layers, words),
        "3.2" => Named(AverageLoss, words),
        "3.3" or "4.2" => Named(Adversarial, words),
        _ => null,
    };

    private static string? Gradient(string words)
    {
        Span<char> buffer = stackalloc char[LongestKey];
        var key = Compact(words, buffer);
        if (key.StartsWith("model.", StringComparison.Ordinal) || key.StartsWith("net.", StringComparison.Ordinal) || key.StartsWith("self.", StringComparison.Ordinal))
            key = key[(key.IndexOf('.') + 1)..];
        foreach (var suffix in GradientSuffixes)
        {
            if (key.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && ParameterSpans.TryGetValue(key[..^suffix.Length], out var named))
                return named;
        }

        foreach (var prefix in GradientPrefixes)
        {
            if (key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return ParameterSpans.TryGetValue(key[prefix.Length..], out var named) ? named : null;
        }

        return null;
    }

    private static string? Named(Dictionary<string, string> names, string words)
    {
        Span<char> buffer = stackalloc char[LongestKey];
        return names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Key(words, buffer), out var name) ? name : null;
    }

    /// <summary>As <see cref="Compact"/>, without points and in lower case.</summary>
    private static ReadOnlySpan<char> Key(string words, Span<char> buffer)
    {
        var key = buffer[..Compact(words, buffer, "_-^'.").Length];
        foreach (ref var c in key)
            c = char.ToLowerInvariant(c);
        return key;
    }

    /// <summary>The words that carry meaning, written together without joining marks; empty where that is longer than every name.</summary>
    private static ReadOnlySpan<char> Compact(string words, Span<char> buffer, string leftOut = "_-^'")
    {
        var length = 0;
        foreach (var part in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(part);
            if (FillerSpans.Contains(word) || InitialSpans.Contains(word) || TrainedSpans.Contains(word))
                continue;
            foreach (var c in word)
            {
                if (leftOut.Contains(c, StringComparison.Ordinal))
                    continue;
                if (length == buffer.Length)
                    return [];
                buffer[length++] = c;
            }
        }

        return buffer[..length];
    }

    private static HashSet<string> Set(string words) => new(words.Split(", "), StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string> Names(params (string Name, string Keys)[] rows) =>
        rows.SelectMany(row => row.Keys.Split(", "), (row, key) => (key, row.Name)).ToDictionary(pair => pair.key, pair => pair.Name, StringComparer.Ordinal);
}
