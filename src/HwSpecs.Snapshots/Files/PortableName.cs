using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HwSpecs.Snapshots.Files;

/// <summary>File names that read well, stay the same, and are distinct on every file system.</summary>
public static class PortableName
{
    /// <summary>Longest file name, <c>.verified.</c> and extension included.</summary>
    public const int LongestFileName = 120;

    private static readonly string[] Reserved = ["con", "prn", "aux", "nul", "com", "lpt"];

    /// <param name="folder">Below the snapshots folder, joined by <c>/</c>; may be empty.</param>
    /// <param name="fixture">Name of the fixture, then its arguments.</param>
    /// <param name="method">Name of the method, then its arguments.</param>
    /// <param name="part">What tells several snapshots of one spec apart; null where it has one.</param>
    /// <returns><c>Problem2/Gradients,0.1.Of_sample,3.part</c>.</returns>
    public static SnapshotName Of(string folder, IReadOnlyList<string> fixture, IReadOnlyList<string> method, string? part, string extension)
    {
        var name = $"{Segment(fixture)}.{Segment(method)}{(part is null ? "" : "." + Distinct(part))}";
        if (Reserved.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name.IndexOf('.', StringComparison.Ordinal) - word.Length) is 0 or 1))
            name = '_' + name;
        var longest = LongestFileName - ".verified.".Length - extension.Length;
        if (name.Length > longest)
            name = name[..(longest - 9)].TrimEnd('.') + '~' + Hash(name, 8);
        return new(folder.Length == 0 ? name : $"{folder}/{name}", extension);
    }

    /// <summary>Text for a file name; where it had to change, or has capitals, a hash keeps it distinct from texts that read alike.</summary>
    public static string Distinct(string text)
    {
        var portable = new StringBuilder();
        foreach (var character in text)
            portable.Append(char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '=' or '+' ? character : '_');
        var same = portable.Length > 0 && text.All(character => !char.IsAsciiLetterUpper(character)) && portable.Equals(text.AsSpan());
        return same ? text : $"{portable}~{Hash(text, 4)}";
    }

    /// <summary>A spec's argument as a text that tells it from others of its type.</summary>
    /// <exception cref="ArgumentException">Its type has no text of its own.</exception>
    public static string OfArgument(object? argument) => argument switch
    {
        null => "null",
        string text => Distinct(text),
        bool truth => truth ? "true" : "false",
        // The capitals of 1E-05, NaN and Infinity cannot be confused with another number.
        double or float => ((IFormattable)argument).ToString("R", CultureInfo.InvariantCulture),
        char character => Distinct(character.ToString()),
        Enum member => member.ToString().Replace(", ", "+", StringComparison.Ordinal),
        Type type => OfType(type),
        System.Collections.IEnumerable elements => Elements(elements),
        _ when argument.GetType().GetMethod(nameof(ToString), [])!.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType) =>
            Distinct(Convert.ToString(argument, CultureInfo.InvariantCulture)!),
        _ => throw new ArgumentException(
            $"A snapshot's name is made of its spec's arguments, but a {argument.GetType().Name} has no text of its own: give the case a name (TestName) or the type a ToString."),
    };

    /// <summary>Name of a type with its outer types and type arguments: <c>Outer-Inner,Single</c>.</summary>
    public static string OfType(Type type)
    {
        List<string> names = [];
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
            names.Insert(0, outer.Name.Split('`')[0]);
        return string.Join(',', [string.Join('-', names), .. type.GetGenericArguments().Select(OfType)]);
    }

    private static string Elements(System.Collections.IEnumerable elements)
    {
        var texts = elements.Cast<object?>().Select(OfArgument).ToArray();
        return texts.Length == 0 ? "empty" : string.Join(texts.Any(text => text.Contains('_', StringComparison.Ordinal)) ? "__" : "_", texts);
    }

    private static string Segment(IReadOnlyList<string> nameAndArguments) => string.Join(',', nameAndArguments);

    private static string Hash(string text, int digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];
}
