using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using HwSpecs.Networks;
using HwSpecs.Report;

namespace HwSpecs.Explaining;

/// <summary>Trains the homework's 2-2-1 network under one rule at eight rates at once, a rate a lane, in float64.</summary>
/// <remarks>Parameters in the order W11, W12, W21, W22, c1, c2, w1, w2, b. No lane sees another, so the bits do not depend on what else is tried.</remarks>
internal sealed class LaneTraining
{
    public const int Lanes = 8;
    private const int Count = 9;
    private const double MomentumDecay = 0.9;
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;
    private const double Epsilon = 1e-8;

    private readonly double[] start;
    private readonly double[] x0;
    private readonly double[] x1;
    private readonly double[] targets;
    private readonly Vector512<double>[] parameters = new Vector512<double>[Count];
    private readonly Vector512<double>[] gradient = new Vector512<double>[Count];
    private readonly Vector512<double>[] first = new Vector512<double>[Count];
    private readonly Vector512<double>[] second = new Vector512<double>[Count];
    private readonly Vector512<double>[] logits;
    private TrainingRule rule = new();
    private int[] order = [];
    private Vector512<double> rates;
    private double firstPower;
    private double secondPower;
    private int epoch;

    public LaneTraining(Definition definition)
    {
        if (definition.HiddenWeights.Count != 2 || definition.Samples.Count != SampleOrder.Samples || definition.Samples.Any(sample => sample.Count != 2))
            throw new ArgumentException($"The explainer trains networks of 2 inputs and 2 hidden units on {SampleOrder.Samples} samples.", nameof(definition));
        start = [.. definition.HiddenWeights.SelectMany(row => row), .. definition.HiddenBiases, .. definition.OutputWeights, definition.OutputBias];
        x0 = [.. definition.Samples.Select(sample => sample[0])];
        x1 = [.. definition.Samples.Select(sample => sample[1])];
        targets = [.. definition.Targets];
        logits = new Vector512<double>[targets.Length];
    }

    /// <summary>Back to the start.</summary>
    /// <param name="laneRates">A rate for each lane.</param>
    public void Start(TrainingRule training, ReadOnlySpan<double> laneRates)
    {
        (rule, order, rates) = (training, training.Order.Indices, Vector512.Create(laneRates));
        (epoch, firstPower, secondPower) = (0, 1, 1);
        for (var k = 0; k < Count; k++)
        {
            var forgotten = k is 4 or 5 or 8 && rule.Start == StartBiases.Zero;
            parameters[k] = Vector512.Create(forgotten ? 0 : start[k]);
            first[k] = second[k] = Vector512<double>.Zero;
        }
    }

    /// <summary>The loss at a moment that does not lie before the last one asked for; see <see cref="LineMeaning.Moments"/>.</summary>
    public Vector512<double> At(int moment)
    {
        for (var until = (moment + 1) / 2; epoch < until; epoch++)
            Epoch();
        if (moment % 2 == 0)
        {
            for (var n = 0; n < logits.Length; n++)
                Forward(n, out _, out _);
        }

        var sum = Vector512<double>.Zero;
        foreach (var n in order)
            sum += Loss(logits[n], targets[n]);
        return sum / logits.Length;
    }

    /// <summary>The parameters of one lane, as they are now.</summary>
    public Parameters<double> Trained(int lane) => new(
        Matrix<double>.Of([[parameters[0][lane], parameters[1][lane]], [parameters[2][lane], parameters[3][lane]]]),
        [parameters[4][lane], parameters[5][lane]],
        [parameters[6][lane], parameters[7][lane]],
        parameters[8][lane]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Epoch()
    {
        if (rule.Updates == Updates.PerSample)
        {
            foreach (var n in order)
            {
                Array.Clear(gradient);
                AddGradient(n);
                Update();
            }

            return;
        }

        Array.Clear(gradient);
        foreach (var n in order)
            AddGradient(n);
        for (var k = 0; k < Count; k++)
            gradient[k] /= targets.Length;
        Update();
    }

    /// <summary>δ = ŷ − t; ∂b = δ; ∂w = δ h; ∂c = δ w f'(z); ∂W = ∂c xᵀ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddGradient(int n)
    {
        var p = parameters.AsSpan(0, Count);
        var g = gradient.AsSpan(0, Count);
        var a = Forward(n, out var z0, out var z1);
        var e = LaneFunctions.ExpOfMinus(Vector512.Abs(a));
        var inverse = Vector512<double>.One / (Vector512<double>.One + e);
        var prediction = Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512<double>.Zero), inverse, e * inverse);
        var delta = prediction - Vector512.Create(targets[n]);
        var zero = Vector512<double>.Zero;
        var on0 = rule.GradientAtZero == 1 ? Vector512.GreaterThanOrEqual(z0, zero) : Vector512.GreaterThan(z0, zero);
        var on1 = rule.GradientAtZero == 1 ? Vector512.GreaterThanOrEqual(z1, zero) : Vector512.GreaterThan(z1, zero);
        var u0 = Vector512.ConditionalSelect(on0, delta * p[6], zero);
        var u1 = Vector512.ConditionalSelect(on1, delta * p[7], zero);
        g[0] += u0 * x0[n];
        g[1] += u0 * x1[n];
        g[2] += u1 * x0[n];
        g[3] += u1 * x1[n];
        g[4] += u0;
        g[5] += u1;
        g[6] += delta * Rectified(z0);
        g[7] += delta * Rectified(z1);
        g[8] += delta;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Forward(int n, out Vector512<double> z0, out Vector512<double> z1)
    {
        var p = parameters.AsSpan(0, Count);
        z0 = ((p[0] * x0[n]) + (p[1] * x1[n])) + p[4];
        z1 = ((p[2] * x0[n]) + (p[3] * x1[n])) + p[5];
        return logits[n] = ((Rectified(z0) * p[6]) + (Rectified(z1) * p[7])) + p[8];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Update()
    {
        var p = parameters.AsSpan(0, Count);
        var g = gradient.AsSpan(0, Count);
        var v = first.AsSpan(0, Count);
        switch (rule.Optimizer)
        {
            case Optimizer.GradientDescent:
                for (var k = 0; k < p.Length; k++)
                    p[k] -= rates * g[k];
                break;
            case Optimizer.Momentum:
                for (var k = 0; k < p.Length; k++)
                {
                    v[k] = (v[k] * MomentumDecay) + g[k];
                    p[k] -= rates * v[k];
                }

                break;
            default:
                (firstPower, secondPower) = (firstPower * FirstDecay, secondPower * SecondDecay);
                var correction = Math.Sqrt(1 - secondPower);
                var rate = rates * (correction / (1 - firstPower));
                var epsilon = Vector512.Create(Epsilon * correction);
                var s = second.AsSpan(0, Count);
                for (var k = 0; k < p.Length; k++)
                {
                    v[k] = (v[k] * FirstDecay) + (g[k] * (1 - FirstDecay));
                    s[k] = (s[k] * SecondDecay) + ((g[k] * g[k]) * (1 - SecondDecay));
                    p[k] -= (rate * v[k]) / (Vector512.Sqrt(s[k]) + epsilon);
                }

                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Rectified(Vector512<double> z) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(z, Vector512<double>.Zero), z, Vector512<double>.Zero);

    private static Vector512<double> Loss(Vector512<double> logit, double target) =>
        (Rectified(logit) - (logit * target)) + LaneFunctions.LogOnePlus(LaneFunctions.ExpOfMinus(Vector512.Abs(logit)));
}
