using System.Globalization;
using System.Numerics;
using HwSpecs.Adversarial;
using HwSpecs.Report;

namespace HwSpecs.Benchmarks;

/// <summary>Training, per-sample gradients and the walk against a plain C loop, after both have been seen to give the same bits.</summary>
internal static class NetworkComparisons
{
    internal const string C = "C, gcc -O3";
    private static readonly Definition Homework = Definition.Homework;
    private static readonly (CLibrary? Library, string Reason) Compiled = CLibrary.Compile("network.c", "-ffp-contract=off", "-lm");

    public static IEnumerable<Row> All => [.. Of<double>("float64"), .. Of<float>("float32")];

    /// <summary>A line on each pair of results that the rows compare the time of.</summary>
    public static void WriteAgreement(TextWriter output)
    {
        if (Compiled.Library is { } library)
        {
            WriteAgreement<double>(output, library, "float64");
            WriteAgreement<float>(output, library, "float32");
        }
        else
        {
            output.WriteLine($"C: {Compiled.Reason}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated by a step of training: {AllocatedByStep<double>()} bytes in float64, {AllocatedByStep<float>()} in float32"));
    }

    private static IEnumerable<Row> Of<T>(string arithmetic)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string train = $"{Homework.Epochs} epochs, {arithmetic}", gradients = $"Gradients, {arithmetic}", walk = $"Walk from (1, 0), {arithmetic}";
        if (Compiled.Library is not { } library)
            return [.. new[] { train, gradients, walk }.Select(name => new Absent(name, C, Compiled.Reason))];

        var (ours, c) = (new NetworkRuns<T>(), new CNetwork<T>(library, "libm"));
        var (start, trained) = (CNetwork<T>.Elements(ours.Start.Parameters), CNetwork<T>.Elements(ours.Run.Network.Parameters));
        var (elements, losses, perSample, point) = (new T[start.Length], new double[Homework.Epochs + 1], new T[ours.Dataset.Count * start.Length], new T[2]);
        return
        [
            new Comparison(train, C, () =>
            {
                start.CopyTo(elements, 0);
                c.Train(elements, ours.Dataset, NetworkRuns<T>.Rate, losses);
            }, () => ours.Train(), 1),
            new Comparison(gradients, C, () => c.Gradients(start, ours.Dataset, perSample), ours.Gradients, ours.Dataset.Count),
            new Comparison(walk, C, () => c.Walk(trained, ours.Sample, NetworkRuns<T>.WalkStep, Homework.MaxWalkSteps, point, out _), () => ours.Walk(), 1),
        ];
    }

    private static void WriteAgreement<T>(TextWriter output, CLibrary library, string arithmetic)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var ours = new NetworkRuns<T>();
        foreach (var (functions, name) in new[] { ("given", "this project's exp and log1p"), ("libm", "the C library's") })
        {
            var c = new CNetwork<T>(library, functions);
            var parameters = CNetwork<T>.Elements(ours.Start.Parameters);
            var (losses, perSample, point) = (new double[Homework.Epochs + 1], new T[ours.Dataset.Count * parameters.Length], new T[2]);
            c.Gradients(parameters, ours.Dataset, perSample);
            c.Train(parameters, ours.Dataset, NetworkRuns<T>.Rate, losses);
            var steps = c.Walk(CNetwork<T>.Elements(ours.Run.Network.Parameters), ours.Sample, NetworkRuns<T>.WalkStep, Homework.MaxWalkSteps, point, out var distance);

            double[] ownLosses = [ours.Run.InitialLoss, .. ours.Run.AverageLosses];
            var sameWalk = ours.Walk() is WalkOutcome.Flipped walk && walk.Steps == steps && walk.Distance == double.CreateChecked(distance)
                && walk.Adversarial.SequenceEqual(point.Select(double.CreateChecked));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{arithmetic}, C with {name}: bits that differ in {Differing(CNetwork<T>.Elements(ours.Run.Network.Parameters), parameters)} of 9 trained parameters, {Differing(ownLosses, losses)} of {losses.Length} losses, {Differing(Gradients(ours), perSample)} of {perSample.Length} gradients; {(sameWalk ? "the same walk" : "another walk")}"));
        }
    }

    private static T[] Gradients<T>(NetworkRuns<T> ours)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        List<T> all = [];
        for (var n = 0; n < ours.Dataset.Count; n++)
        {
            ours.GradientOf(n);
            all.AddRange(CNetwork<T>.Elements(ours.Gradient));
        }

        return [.. all];
    }

    private static int Differing<T>(T[] ours, T[] theirs)
        where T : IEquatable<T> => ours.Zip(theirs).Count(pair => !pair.First.Equals(pair.Second));

    /// <summary>What a thousand epochs more allocate beyond their thousand losses, a step.</summary>
    private static double AllocatedByStep<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int more = 1000;
        var ours = new NetworkRuns<T>();
        Allocated(1);
        return (Allocated(1 + more) - Allocated(1) - (more * sizeof(double))) / (double)(more * ours.Dataset.Count);

        long Allocated(int epochs)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Training.GradientDescent<T, Activations.ReLU>.PerSample(ours.Start, ours.Dataset, NetworkRuns<T>.Rate, epochs);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
