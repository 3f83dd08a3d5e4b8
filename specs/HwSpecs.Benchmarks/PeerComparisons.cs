using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace HwSpecs.Benchmarks;

/// <summary>Training, per-sample gradients and the walk against NumPy (float64) and PyTorch (float32), which time themselves in a process called from here.</summary>
internal static class PeerComparisons
{
    public const string Interpreter = "/usr/bin/python3";

    /// <summary>Starts Python: some seconds.</summary>
    public static IEnumerable<Row> All()
    {
        var (peers, reason) = Measure();
        return [.. Of("NumPy", new NetworkRuns<double>(), peers, reason), .. Of("PyTorch", new NetworkRuns<float>(), peers, reason)];
    }

    private static IEnumerable<Row> Of<T>(string peer, NetworkRuns<T> ours, JsonElement peers, string reason)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var arithmetic = typeof(T) == typeof(double) ? "float64" : "float32";
        (string Key, string Name, Action Candidate, int Operations)[] rows =
        [
            ("train", $"100 epochs, {arithmetic}", () => ours.Train(), 1),
            ("gradients", $"Gradients, {arithmetic}", ours.Gradients, ours.Dataset.Count),
            ("walk", $"Walk from (1, 0), {arithmetic}", () => ours.Walk(), 1),
        ];
        if (reason.Length == 0 && !peers.TryGetProperty(peer, out _))
            reason = $"{Interpreter} has no {peer}";
        if (reason.Length > 0)
            return rows.Select(row => new Absent(row.Name, peer, reason));
        var figures = peers.GetProperty(peer);
        var name = $"{peer} {figures.GetProperty("version").GetString()}";
        return rows.Select(row => new PeerComparison(row.Name, name, figures.GetProperty(row.Key).GetDouble() / row.Operations, row.Candidate, row.Operations));
    }

    private static (JsonElement Peers, string Reason) Measure()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(Interpreter, [Path.Combine(AppContext.BaseDirectory, "Native", "peers.py")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0
                ? (JsonSerializer.Deserialize<JsonElement>(output), "")
                : (default, string.Create(CultureInfo.InvariantCulture, $"{Interpreter} failed: {errors.Result.TrimEnd().Split('\n')[^1]}"));
        }
        catch (Win32Exception)
        {
            return (default, $"no {Interpreter} here");
        }
    }
}
