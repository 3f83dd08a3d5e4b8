using HwSpecs.Quantities;
using HwSpecs.Snapshots.Content;
using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Specs.Snapshots;

/// <summary>The one entry of specs into snapshots: compares with the approved snapshot of the running spec.</summary>
/// <remarks>
/// A difference fails the spec but does not end it, so that all parts of one spec are received in one run.
/// The file is <c>snapshots/(folder of the spec)/(fixture).(method,arguments).(part).verified.(extension)</c>.
/// </remarks>
public static class Snapshot
{
    /// <summary>What the specs of this run have verified so far.</summary>
    internal static VerifiedNames Names { get; } = new();

    /// <summary>A snapshot of values under their addresses, all of one arithmetic.</summary>
    /// <param name="tolerances">One <see cref="Tolerance"/> for all, or some <c>.With("2.2/sample */loss", ..)</c>.</param>
    /// <param name="witness">A type of the namespace HwSpecs.Specs.Witnesses that computes or holds the same values independently.</param>
    /// <param name="part">Tells several snapshots of one spec apart.</param>
    public static void Verify(IEnumerable<Quantity> quantities, Tolerances tolerances, Type witness, string? part = null)
    {
        var values = quantities.ToArray();
        if (values.Length == 0)
            throw new ArgumentException("A snapshot of no quantities proves nothing: expected at least one.", nameof(quantities));
        if (values.FirstOrDefault(value => value.Arithmetic != values[0].Arithmetic) is { } other)
        {
            throw new ArgumentException(
                $"A snapshot holds one arithmetic, but {values[0].Address} is {values[0].Arithmetic} and {other.Address} is {other.Arithmetic}: give each arithmetic a part of its own.",
                nameof(quantities));
        }

        if (values.CountBy(value => value.Address).FirstOrDefault(address => address.Value > 1) is { Value: > 1, Key: var twice })
            throw new ArgumentException($"A snapshot holds every address once, but {twice} stands twice.", nameof(quantities));

        var spec = RunningSpec.Current();
        var format = values[0].Arithmetic == Arithmetic.Float32 ? FloatFormat.Float32 : FloatFormat.Float64;
        var header = new SnapshotHeader(spec.FullName, format, tolerances.For([.. values.Select(value => value.Address.ToString())]), NameOf(witness));
        Verify(spec, SnapshotText.OfValues(header, [.. values.Select(value => QuantitySection.Of(value, tolerances.Of(value.Address.ToString())))]), part);
    }

    /// <summary>A snapshot of text, in which numbers may differ within tolerance; in an <c>svg</c> coordinates may.</summary>
    /// <param name="extension">Without the dot: <c>txt</c>, <c>svg</c>, <c>md</c>.</param>
    /// <param name="witness">A type of the namespace HwSpecs.Specs.Witnesses that stands behind the text's figures.</param>
    /// <param name="part">Tells several snapshots of one spec apart.</param>
    public static void Verify(string text, string extension, Tolerances tolerances, Type witness, string? part = null)
    {
        if (text.Contains(RunningSpec.RepositoryRoot, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"A snapshot is the same on every machine, but this text holds the path {RunningSpec.RepositoryRoot}.", nameof(text));
        var spec = RunningSpec.Current();
        Verify(spec, SnapshotText.OfText(new SnapshotHeader(spec.FullName, null, tolerances.For([]), NameOf(witness)), text, extension), part);
    }

    private static void Verify(RunningSpec spec, SnapshotText received, string? part)
    {
        var name = spec.Name(part, received.Extension);
        Names.Add(name, spec.FullName);
        SnapshotEngine.Verify(RunningSpec.SnapshotsFolder, name, received);
    }

    private static string NameOf(Type witness) => witness.Namespace == "HwSpecs.Specs.Witnesses"
        ? witness.Name.Split('`')[0]
        : throw new ArgumentException($"The witness behind a snapshot is a type of HwSpecs.Specs.Witnesses, but {witness.FullName} is not.", nameof(witness));
}
