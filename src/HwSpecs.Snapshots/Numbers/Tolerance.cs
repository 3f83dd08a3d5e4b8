using System.Globalization;

namespace HwSpecs.Snapshots.Numbers;

/// <summary>How far a received number may be from the approved one: enough that one of the stated measures allows it.</summary>
public sealed record Tolerance
{
    public static Tolerance Exact { get; } = new();

    /// <summary>Largest allowed |received - approved|.</summary>
    public double Absolute
    {
        get;
        init => field = Bound(value, nameof(Absolute));
    }

    /// <summary>Largest allowed |received - approved| / |approved|.</summary>
    public double Relative
    {
        get;
        init => field = Bound(value, nameof(Relative));
    }

    /// <summary>Largest allowed distance in representable numbers of the snapshot's arithmetic.</summary>
    public int Ulps
    {
        get;
        init => field = (int)Bound(value, nameof(Ulps));
    }

    /// <summary>Whether -0 and 0 are two values; they are one unless a spec says otherwise.</summary>
    public bool SignOfZero { get; init; }

    /// <summary>Whether a received number needs no approval; what <see cref="Judge"/> says, without measuring.</summary>
    public bool Allows(double approved, double received, FloatFormat format)
    {
        var offBy = Math.Abs(received - approved);
        return double.IsFinite(offBy) && offBy > 0
            ? offBy <= Absolute || offBy / Math.Abs(approved) <= Relative || (Ulps > 0 && UnitsInTheLastPlace.Between(approved, received, format) <= Ulps)
            : Judge(approved, received, format).Agreement != Agreement.Beyond;
    }

    /// <summary>Compares by value: NaN agrees with NaN, an infinity with itself alone.</summary>
    public Deviation Judge(double approved, double received, FloatFormat format)
    {
        if (double.IsNaN(approved) && double.IsNaN(received))
            return new(Agreement.Same, 0, 0, 0);
        if (approved == received)
        {
            var signDiffers = SignOfZero && double.IsNegative(approved) != double.IsNegative(received);
            return signDiffers ? new(Agreement.Beyond, 0, double.PositiveInfinity, 0) : new(Agreement.Same, 0, 0, 0);
        }

        if (!double.IsFinite(approved) || !double.IsFinite(received))
            return new(Agreement.Beyond, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);

        var offBy = Math.Abs(received - approved);
        var ulps = UnitsInTheLastPlace.Between(approved, received, format);
        var multiple = double.PositiveInfinity;
        if (Absolute > 0)
            multiple = offBy / Absolute;
        if (Relative > 0)
            multiple = Math.Min(multiple, offBy / Math.Abs(approved) / Relative);
        if (Ulps > 0)
            multiple = Math.Min(multiple, ulps / Ulps);
        return new(multiple <= 1 ? Agreement.Within : Agreement.Beyond, offBy, multiple, ulps);
    }

    /// <summary>As a snapshot's header states it: <c>absolute 1E-12 or relative 1E-09</c>, <c>exact</c>.</summary>
    public override string ToString()
    {
        List<string> measures = [];
        if (Absolute > 0)
            measures.Add($"absolute {Digits.RoundTrip(Absolute)}");
        if (Relative > 0)
            measures.Add($"relative {Digits.RoundTrip(Relative)}");
        if (Ulps > 0)
            measures.Add(string.Create(CultureInfo.InvariantCulture, $"ulps {Ulps}"));
        var text = measures.Count == 0 ? "exact" : string.Join(" or ", measures);
        return SignOfZero ? $"{text}, sign of zero matters" : text;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no tolerance.</exception>
    public static Tolerance Parse(string text)
    {
        var sides = text.Split(", ", 2);
        if (sides.Length == 2 && sides[1] != "sign of zero matters")
            throw Unreadable(text);
        var tolerance = new Tolerance { SignOfZero = sides.Length == 2 };
        if (sides[0] == "exact")
            return tolerance;
        foreach (var measure in sides[0].Split(" or "))
        {
            var words = measure.Split(' ');
            if (words.Length != 2 || !double.TryParse(words[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
                throw Unreadable(text);
            tolerance = words[0] switch
            {
                "absolute" => tolerance with { Absolute = bound },
                "relative" => tolerance with { Relative = bound },
                "ulps" => tolerance with { Ulps = (int)bound },
                _ => throw Unreadable(text),
            };
        }

        return tolerance;
    }

    private static FormatException Unreadable(string text) =>
        new($"found the tolerance '{text}', expected for example 'exact', 'absolute 1E-12', 'relative 1E-09', 'ulps 4' or several of them joined by ' or '");

    private static double Bound(double value, string name) => value is >= 0 and < double.PositiveInfinity
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"A tolerance is a finite number of at least 0, but {name} is {Digits.RoundTrip(value)}.");
}
