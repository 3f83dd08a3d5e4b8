namespace HwSpecs.Quantities;

/// <summary>Where a quantity stands in the report: the problem, then the path below it, such as <c>2.2/sample 3/grad_W</c>.</summary>
/// <remarks>Addresses are compared by ordinal: <c>grad_w</c> and <c>grad_W</c> are two quantities.</remarks>
public readonly record struct Address
{
    private readonly string? text;

    public Address(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Split('/').Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException($"An address is a path such as 2.2/sample 3/grad_W, but this is '{text}'.", nameof(text));
        this.text = text;
    }

    /// <summary>The first part: <c>2.2</c> of <c>2.2/sample 3/grad_W</c>.</summary>
    public string Problem => Segments[0];

    /// <summary>The last part: <c>grad_W</c> of <c>2.2/sample 3/grad_W</c>.</summary>
    public string Name => Segments[^1];

    public IReadOnlyList<string> Segments => ToString().Split('/');

    public static Address operator /(Address parent, string child) => new($"{parent}/{child}");

    public static Address Divide(Address left, string right) => left / right;

    public override string ToString() => text ?? "";
}
