using System.Globalization;

namespace HwSpecs.Grading.Marking;

/// <summary>The properties of one object of a rubric file; each wrong one is refused where it stands.</summary>
internal sealed class RubricSettings
{
    private const decimal MostPoints = 1_000_000;

    private readonly PositionedJson.Object json;
    private readonly string what;

    /// <param name="what">Such as <c>a group</c>.</param>
    /// <param name="names">The properties that it may have.</param>
    public RubricSettings(PositionedJson value, string what, IReadOnlyList<string> names)
    {
        json = value as PositionedJson.Object ?? throw Wrong(value, what, "an object { ... }");
        this.what = what;
        foreach (var (k, property) in json.Properties.Index())
        {
            if (!names.Contains(property.Name))
                throw new RubricRefusedException(property.Line, property.Column, $"'{Reading.Typography.Shown(property.Name, 40)}' is no property of {what}; it has {string.Join(", ", names)}");
            if (json.Properties.Take(k).Any(other => other.Name == property.Name))
                throw new RubricRefusedException(property.Line, property.Column, $"'{property.Name}' is stated twice");
        }
    }

    public bool Has(string name) => json.Properties.Any(property => property.Name == name);

    public PositionedJson At(string name) => json.Properties.FirstOrDefault(property => property.Name == name)?.Value
        ?? throw new RubricRefusedException(json.Line, json.Column, $"{what} needs '{name}'");

    public IReadOnlyList<PositionedJson> List(string name) => At(name) is PositionedJson.Array { Items.Count: > 0 } list ? list.Items : throw Wrong(At(name), name, "a list [ ... ] with at least one item");

    public string Text(string name) => At(name) is PositionedJson.String text ? text.Value : throw Wrong(At(name), name, "a text in quotation marks");

    public bool Boolean(string name, bool otherwise) => !Has(name) ? otherwise : At(name) is PositionedJson.Boolean boolean ? boolean.Value : throw Wrong(At(name), name, "true or false");

    /// <summary>Points in hundredths, so that nothing is lost in rounding.</summary>
    public decimal Points(string name) => At(name) is PositionedJson.Number { Value: >= 0 and <= MostPoints and { } points } && points == Rubric.Rounded(points)
        ? points
        : throw Wrong(At(name), name, "a number of at least 0 with at most two decimals");

    public decimal Credit(string name, decimal otherwise) => !Has(name) ? otherwise
        : At(name) is PositionedJson.Number { Value: >= 0 and <= 1 and { } credit } ? credit : throw Wrong(At(name), name, "a number from 0 to 1");

    public double Between(string name, double least, double most, double otherwise) => !Has(name) ? otherwise
        : At(name) is PositionedJson.Number number
            && double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Wrong(At(name), name, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));

    public int Whole(string name, int least, int most, int otherwise) => !Has(name) ? otherwise
        : At(name) is PositionedJson.Number { Value: { } value } && value == decimal.Truncate(value) && value >= least && value <= most
            ? (int)value
            : throw Wrong(At(name), name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    public T OneOf<T>(string name, T otherwise, params (string Name, T Value)[] cases)
    {
        if (!Has(name))
            return otherwise;
        foreach (var (known, value) in cases)
        {
            if (At(name) is PositionedJson.String text && text.Value == known)
                return value;
        }

        throw Wrong(At(name), name, string.Join(" or ", cases.Select(one => $"\"{one.Name}\"")));
    }

    private static RubricRefusedException Wrong(PositionedJson found, string name, string expected) => new(found.Line, found.Column, $"{name} is {found.Kind}; expected {expected}");
}
