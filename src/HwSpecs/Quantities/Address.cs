namespace HwSpecs.Quantities;

/// <summary>Where a quantity stands in the report: the problem, then the path below it, such as <c>2.2/sample 3/grad_W</c>.</summary>
/// <remarks>Addresses are compared by ordinal: <c>grad_w</c> and <c>grad_W</c> are two quantities.</remarks>
public readonly record struct Address
{
    private readonly string? text;

    public Address(string text)
    {
        if (text is null || HasEmptyPart(text))
            throw new ArgumentException($"An address is a path such as 2.2/sample 3/grad_W, but this is '{text}'.", nameof(text));
        this.text = text;
    }

    /// <summary>The first part: <c>2.2</c> of <c>2.2/sample 3/grad_W</c>.</summary>
    public string Problem
    {
        get
        {
            var all = ToString();
            var end = all.IndexOf('/', StringComparison.Ordinal);
            return end < 0 ? all : all[..end];
        }
    }

    /// <summary>The last part: <c>grad_W</c> of <c>2.2/sample 3/grad_W</c>.</summary>
    public string Name
    {
        get
        {
            var all = ToString();
            return all[(all.LastIndexOf('/') + 1)..];
        }
    }

    public IReadOnlyList<string> Segments => ToString().Split('/');

    public static Address operator /(Address parent, string child) => new($"{parent}/{child}");

    public static Address Divide(Address left, string right) => left / right;

    public override string ToString() => text ?? "";

    private static bool HasEmptyPart(string text)
    {
        var isEmpty = true;
        foreach (var c in text)
        {
            if (c == '/' && isEmpty)
                return true;
            isEmpty = c == '/' || (isEmpty && char.IsWhiteSpace(c));
        }

        return isEmpty;
    }
}
