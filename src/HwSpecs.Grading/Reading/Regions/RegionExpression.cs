namespace HwSpecs.Grading.Reading;

/// <summary>Reads where a region lies: <c>(-inf, -4.58)</c>, <c>-1 ≤ x ≤ 1</c>, <c>|x| &lt; 1</c>, unions of these, "none", "elsewhere".</summary>
internal sealed class RegionExpression
{
    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal) { "none", "never", "nowhere", "empty", "no", "not", "nothing", "na", "n", "nil", "∅" };
    private static readonly HashSet<string> Everything = new(StringComparer.Ordinal) { "everywhere", "all", "always", "any", "ℝ", "r", "entire" };
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "otherwise", "elsewhere", "else", "rest", "remaining", "remainder" };
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "", "for", "when", "where", "if", "at", "in", "on", "the", "of", "is", "are", "values", "value", "inputs", "interval", "intervals", "range", "ranges", "region", "regions", "learning",
        "point", "points", "single", "only", "exactly", "approximately", "approx", "about", "roughly", "around", "both", "and", "left", "right", "mathbb", "with", "everything", "a", "an", "occurs", "lies", "real", "numbers", "domain", "text",
    };

    private readonly List<RegionToken> tokens;
    private readonly List<RegionPart> parts = [];
    private int at;

    private RegionExpression(string text) => tokens = RegionLexer.Tokens(text);

    /// <summary>The region is what the others leave over.</summary>
    public bool IsRest { get; private set; }

    public IReadOnlyList<RegionPart> Parts => parts;

    /// <summary>Whether a text says where something lies at all, readable or not.</summary>
    public static bool MayBeOne(string text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || c is '∞' or '<' or '>' or '≤' or '≥' or '∅')
                return true;
        }

        var meant = RegionLexer.Tokens(text).Where(token => !(token.Kind == RegionTokenKind.Word && Fillers.Contains(token.Text))).ToList();
        return (meant.Count is > 0 and <= 3 && meant[0].Kind == RegionTokenKind.Word && (Nothing.Contains(meant[0].Text) || Everything.Contains(meant[0].Text) || Others.Contains(meant[0].Text)))
            || (meant.Count == 1 && meant[0] is { Kind: RegionTokenKind.Other, Text: "-" or "—" or "/" });
    }

    /// <returns>Null and the reason where the text is not understood.</returns>
    public static RegionExpression? Parse(string text, out string reason)
    {
        var expression = new RegionExpression(text);
        reason = "";
        while (expression.at < expression.tokens.Count)
        {
            if (expression.Piece(ref reason))
                continue;
            if (reason.Length == 0)
                reason = $"'{Typography.Shown(text.Trim(), 60)}' is no interval or inequality that is understood";
            return null;
        }

        return expression;
    }

    private RegionToken? Ahead(int by) => at + by < tokens.Count ? tokens[at + by] : null;

    private bool Is(int by, RegionTokenKind kind) => Ahead(by)?.Kind == kind;

    /// <returns>False where what stands next is not understood.</returns>
    private bool Piece(ref string reason)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case RegionTokenKind.Open when Enclosed(ref reason) is { } done:
                return done;
            case RegionTokenKind.Bar when Is(1, RegionTokenKind.Variable) && Is(2, RegionTokenKind.Bar):
                at += 3;
                return Absolute(ref reason);
            case RegionTokenKind.Variable or RegionTokenKind.Number or RegionTokenKind.Infinity or RegionTokenKind.PlusMinus:
                return Inequality(ref reason);
            case RegionTokenKind.Open or RegionTokenKind.Close or RegionTokenKind.Separator or RegionTokenKind.Union:
                at++;
                return true;
            case RegionTokenKind.Other:
                at++;
                return token.Text is "-" or "—" or "/" or "·" or "•" or "#";
            case RegionTokenKind.Word:
                return Word(token.Text);
            default:
                return false;
        }
    }

    private bool Word(string word)
    {
        at++;
        if (word is "from" or "between")
            return true;
        if (Others.Contains(word))
            IsRest = true;
        else if (Everything.Contains(word) && parts.Count == 0 && !(Is(0, RegionTokenKind.Variable) && (Is(1, RegionTokenKind.Less) || Is(1, RegionTokenKind.Greater) || Is(1, RegionTokenKind.Equal))))
            parts.Add(RegionPart.Everything);
        else if (!Nothing.Contains(word) && !Fillers.Contains(word))
            return Remark();
        if (Is(0, RegionTokenKind.Variable) && !(Is(1, RegionTokenKind.Less) || Is(1, RegionTokenKind.Greater) || Is(1, RegionTokenKind.Equal)))
            at++;
        return true;
    }

    /// <summary>Words behind an interval, without a number, are a remark.</summary>
    private bool Remark()
    {
        if (parts.Count == 0 || tokens.Skip(at).Any(token => token.Kind is RegionTokenKind.Number or RegionTokenKind.Infinity))
            return false;
        at = tokens.Count;
        return true;
    }

    /// <returns>Null where the bracket only encloses another statement.</returns>
    private bool? Enclosed(ref string reason)
    {
        var open = tokens[at];
        if (open.Text == "{")
            return Points();
        if (Ahead(1) is not { Kind: RegionTokenKind.Number or RegionTokenKind.Infinity } from || !Is(2, RegionTokenKind.Separator)
            || Ahead(3) is not { Kind: RegionTokenKind.Number or RegionTokenKind.Infinity } to || Ahead(4) is not { Kind: RegionTokenKind.Close } close)
        {
            return Is(1, RegionTokenKind.Word) && Ahead(1)!.Value.Text.Length > 0 && parts.Count > 0 ? SkipRemark() : null;
        }

        at += 5;
        if (from is { Kind: RegionTokenKind.Infinity, IsStrict: false } || to is { Kind: RegionTokenKind.Infinity, IsStrict: true })
        {
            reason = $"the ends of ({from.Text}, {to.Text}) are in the wrong order";
            return false;
        }

        return Number(from, out var low, ref reason) && Number(to, out var high, ref reason)
            && Add(low, !open.IsStrict, high, !close.IsStrict, $"({from.Text}, {to.Text})", ref reason);
    }

    private bool SkipRemark()
    {
        while (at < tokens.Count && tokens[at].Kind != RegionTokenKind.Close)
            at++;
        return true;
    }

    private bool? Points()
    {
        at++;
        while (Ahead(0) is { Kind: RegionTokenKind.Number or RegionTokenKind.Separator } next)
        {
            at++;
            var reason = "";
            if (next.Kind == RegionTokenKind.Separator)
                continue;
            if (!Number(next, out var point, ref reason))
                return false;
            parts.Add(RegionPart.Point(point!));
        }

        return true;
    }

    private bool Absolute(ref string reason)
    {
        if (Ahead(0) is not { } relation || Ahead(1) is not { Kind: RegionTokenKind.Number } bound || !Number(bound, out var number, ref reason))
            return false;
        at += 2;
        var (low, high) = (number!.Negated(), number);
        switch (relation.Kind)
        {
            case RegionTokenKind.Less:
                return Add(low, !relation.IsStrict, high, !relation.IsStrict, $"|x| < {bound.Text}", ref reason);
            case RegionTokenKind.Greater:
                return Add(null, false, low, !relation.IsStrict, "", ref reason) && Add(high, !relation.IsStrict, null, false, "", ref reason);
            case RegionTokenKind.Equal:
                parts.AddRange(RegionPart.Point(low), RegionPart.Point(high));
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>x &lt; 1</c>, <c>0 &lt; x</c>, <c>0 &lt; x ≤ 1</c>, <c>x = 1</c>, <c>-1 to 1</c>, <c>±1</c>, and a number alone, which is a point.</summary>
    private bool Inequality(ref string reason)
    {
        var (first, relation, second) = (tokens[at], Ahead(1), Ahead(2));
        if (first.Kind == RegionTokenKind.Variable)
        {
            at++;
            if (relation is not { Kind: RegionTokenKind.Less or RegionTokenKind.Greater or RegionTokenKind.Equal } sign)
                return true;
            if (sign.Kind == RegionTokenKind.Equal && Is(1, RegionTokenKind.PlusMinus))
            {
                at++;
                return Inequality(ref reason);
            }

            if (second is not { Kind: RegionTokenKind.Number or RegionTokenKind.Infinity } bound || !Number(bound, out var end, ref reason))
                return false;
            at += 2;
            return sign.Kind switch
            {
                RegionTokenKind.Equal when end is not null => AddPoint(end),
                RegionTokenKind.Less => Bounded(null, false, end, !sign.IsStrict, ref reason),
                RegionTokenKind.Greater => Bounded(end, !sign.IsStrict, null, false, ref reason),
                _ => false,
            };
        }

        if (first.Kind == RegionTokenKind.PlusMinus)
        {
            if (relation is not { Kind: RegionTokenKind.Number } both || !Number(both, out var number, ref reason))
                return false;
            at += 2;
            return AddPoint(number!.Negated()) && AddPoint(number);
        }

        if (!Number(first, out var low, ref reason))
            return false;
        if (relation is { Kind: RegionTokenKind.Word, Text: "to" or "and" or "through" } && second is { Kind: RegionTokenKind.Number or RegionTokenKind.Infinity } last)
        {
            at += 3;
            return Number(last, out var high, ref reason) && Add(low, false, high, false, $"{first.Text} to {last.Text}", ref reason);
        }

        if (relation is { Kind: RegionTokenKind.Less or RegionTokenKind.Greater } left && second?.Kind == RegionTokenKind.Variable)
            return Chain(low, left, ref reason);
        at++;
        return low is not null && AddPoint(low);
    }

    private bool Chain(PrintedNumber? first, RegionToken left, ref string reason)
    {
        at += 3;
        var rising = left.Kind == RegionTokenKind.Less;
        if (Ahead(0) is not { } right || right.Kind != left.Kind || Ahead(1) is not { Kind: RegionTokenKind.Number or RegionTokenKind.Infinity } bound)
            return rising ? Bounded(first, !left.IsStrict, null, false, ref reason) : Bounded(null, false, first, !left.IsStrict, ref reason);
        if (!Number(bound, out var second, ref reason))
            return false;
        at += 2;
        return rising
            ? Add(first, !left.IsStrict, second, !right.IsStrict, $"{first?.Text} < x < {bound.Text}", ref reason)
            : Add(second, !right.IsStrict, first, !left.IsStrict, $"{first?.Text} > x > {bound.Text}", ref reason);
    }

    private bool AddPoint(PrintedNumber number)
    {
        parts.Add(RegionPart.Point(number));
        return true;
    }

    /// <summary>Of two one-sided inequalities joined by "and" both hold, where that is possible; "x &lt; -1 and x &gt; 1" means either.</summary>
    private bool Bounded(PrintedNumber? from, bool fromClosed, PrintedNumber? to, bool toClosed, ref string reason)
    {
        var index = at - 4;
        var joined = index >= 0 && tokens[index] is { Kind: RegionTokenKind.Word, Text: "and" } or { Kind: RegionTokenKind.Separator };
        if (joined && parts is [.., var last] && (last.From is null) != (last.To is null) && RegionPart.Between(from, fromClosed, to, toClosed) is { } part
            && (last.From is null) == (part.To is null) && RegionPart.Intersection(last, part) is { } both)
        {
            parts[^1] = both;
            return true;
        }

        return Add(from, fromClosed, to, toClosed, "", ref reason);
    }

    private bool Add(PrintedNumber? from, bool fromClosed, PrintedNumber? to, bool toClosed, string said, ref string reason)
    {
        // A point written as an interval, such as (0, 0), is that point.
        var point = from is not null && from.Value == to?.Value;
        if (RegionPart.Between(from, fromClosed || point, to, toClosed || point) is not { } part)
        {
            reason = $"the ends of {said} are in the wrong order";
            return false;
        }

        parts.Add(part);
        return true;
    }

    private static bool Number(RegionToken token, out PrintedNumber? number, ref string reason)
    {
        number = null;
        if (token.Kind == RegionTokenKind.Infinity)
            return true;
        number = PrintedNumber.Parse(token.Text.Replace(" ", "", StringComparison.Ordinal), out reason);
        return number is not null;
    }
}
