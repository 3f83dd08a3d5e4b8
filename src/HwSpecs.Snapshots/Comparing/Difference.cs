using HwSpecs.Snapshots.Numbers;

namespace HwSpecs.Snapshots.Comparing;

/// <summary>One thing that a person has to approve.</summary>
public abstract record Difference
{
    private Difference()
    {
    }

    /// <summary>Two numbers at one place, further apart than the tolerance.</summary>
    /// <param name="Address">The section that holds it; empty in a text.</param>
    /// <param name="Place">Address and index: <c>2.2/sample 3/grad_W[1,0]</c>.</param>
    /// <param name="Approved">Digits as approved.</param>
    /// <param name="Received">Digits as received.</param>
    /// <param name="Deviation">How far they are apart.</param>
    public sealed record Number(string Address, string Place, string Approved, string Received, Deviation Deviation) : Difference
    {
        /// <summary>Whether both count something, as steps do; ulps say nothing of a count.</summary>
        public bool AreWhole => (Approved + Received).All(character => char.IsAsciiDigit(character) || character == '-');
    }

    /// <summary>A row, a line or a whole address that is no longer there.</summary>
    public sealed record Removed(string Address, string Place, string Text) : Difference;

    /// <summary>A row, a line or a whole address that was not there.</summary>
    public sealed record Added(string Address, string Place, string Text) : Difference;

    /// <summary>An address that holds another shape of value, or another number of columns.</summary>
    public sealed record Reshaped(string Address, string Approved, string Received) : Difference;

    /// <summary>An address that stands elsewhere than before.</summary>
    public sealed record Moved(string Address, string After) : Difference;

    /// <summary>A changed line of the header: spec, arithmetic, tolerance or witness.</summary>
    public sealed record Header(string Field, string Approved, string Received) : Difference;
}
