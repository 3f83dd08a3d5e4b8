namespace HwSpecs.Activations;

/// <summary>A connected, non-empty set of real numbers; a single point where both closed ends coincide.</summary>
public readonly record struct Interval
{
    public Interval(double from, double to, bool fromClosed, bool toClosed)
    {
        var empty = double.IsNaN(from) || double.IsNaN(to) || from > to || (from == to && !(fromClosed && toClosed));
        if (empty || (double.IsInfinity(from) && fromClosed) || (double.IsInfinity(to) && toClosed))
        {
            throw new ArgumentException(
                $"No interval has the ends {from} ({(fromClosed ? "closed" : "open")}) and {to} ({(toClosed ? "closed" : "open")}): "
                + "expected from < to, or one finite closed point; infinite ends are open.");
        }

        (From, To, FromClosed, ToClosed) = (from, to, fromClosed, toClosed);
    }

    public double From { get; }

    public double To { get; }

    public bool FromClosed { get; }

    public bool ToClosed { get; }

    public bool IsPoint => From == To;

    public static Interval Closed(double from, double to) => new(from, to, fromClosed: true, toClosed: true);

    public static Interval Open(double from, double to) => new(from, to, fromClosed: false, toClosed: false);

    public static Interval Point(double x) => Closed(x, x);

    /// <summary>All real numbers.</summary>
    public static Interval Real { get; } = Open(double.NegativeInfinity, double.PositiveInfinity);

    public bool Contains(double x) => (x > From || (FromClosed && x == From)) && (x < To || (ToClosed && x == To));

    /// <summary>In the notation of analysis: <c>[-5, 0)</c>, <c>{2}</c>.</summary>
    public override string ToString() => FormattableString.Invariant(IsPoint
        ? $"{{{From}}}"
        : (FormattableString)$"{(FromClosed ? '[' : '(')}{From}, {To}{(ToClosed ? ']' : ')')}");
}
