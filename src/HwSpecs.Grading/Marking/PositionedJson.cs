using System.Text;
using System.Text.Json;

namespace HwSpecs.Grading.Marking;

/// <summary>A JSON value that knows where it stands, so that what is wrong with it can be shown.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in characters.</param>
internal abstract record PositionedJson(int Line, int Column)
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    public sealed record Property(string Name, int Line, int Column, PositionedJson Value);

    public sealed record Object(IReadOnlyList<Property> Properties, int Line, int Column) : PositionedJson(Line, Column);

    public sealed record Array(IReadOnlyList<PositionedJson> Items, int Line, int Column) : PositionedJson(Line, Column);

    public sealed record Number(decimal? Value, string Text, int Line, int Column) : PositionedJson(Line, Column);

    public sealed record String(string Value, int Line, int Column) : PositionedJson(Line, Column);

    public sealed record Boolean(bool Value, int Line, int Column) : PositionedJson(Line, Column);

    public sealed record Null(int Line, int Column) : PositionedJson(Line, Column);

    /// <summary>What it is, in words.</summary>
    public string Kind => this switch
    {
        Object => "an object",
        Array => "a list",
        Number number => number.Text,
        String text => $"the text '{Reading.Typography.Shown(text.Value, 40)}'",
        Boolean boolean => boolean.Value ? "true" : "false",
        _ => "null",
    };

    /// <summary>JSON with comments and trailing commas.</summary>
    /// <exception cref="RubricRefusedException">The bytes are not JSON.</exception>
    public static PositionedJson Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            reader.Read();
            var value = Read(ref reader, utf8);
            reader.Read();
            return value;
        }
        catch (JsonException flaw)
        {
            var line = (int)(flaw.LineNumber ?? 0);
            var start = Start(utf8, line) + (int)(flaw.BytePositionInLine ?? 0);
            start = Math.Min(start, utf8.Length);
            // A word that begins like true, false or null is shown from its beginning.
            while (start > 0 && char.IsAsciiLetter((char)utf8[start - 1]))
                start--;
            throw At(utf8, start);
        }
        catch (InvalidOperationException)
        {
            // Text that is no UTF-8.
            throw At(utf8, (int)reader.TokenStartIndex);
        }
    }

    private static PositionedJson Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        var (line, column) = Position(utf8, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var properties = new List<Property>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (name, at) = (reader.GetString()!, Position(utf8, (int)reader.TokenStartIndex));
                    reader.Read();
                    properties.Add(new(name, at.Line, at.Column, Read(ref reader, utf8)));
                }

                return new Object(properties, line, column);
            case JsonTokenType.StartArray:
                var items = new List<PositionedJson>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Read(ref reader, utf8));
                return new Array(items, line, column);
            case JsonTokenType.Number:
                return new Number(reader.TryGetDecimal(out var number) ? number : null, Encoding.UTF8.GetString(reader.ValueSpan), line, column);
            case JsonTokenType.String:
                return new String(reader.GetString()!, line, column);
            case JsonTokenType.True or JsonTokenType.False:
                return new Boolean(reader.TokenType == JsonTokenType.True, line, column);
            default:
                return new Null(line, column);
        }
    }

    private static RubricRefusedException At(ReadOnlySpan<byte> utf8, int offset)
    {
        var (line, column) = Position(utf8, offset);
        var rest = Encoding.UTF8.GetString(utf8[offset..Math.Min(utf8.Length, offset + 40)]);
        var end = rest.IndexOfAny(['\n', '\r']);
        var found = (end >= 0 ? rest[..end] : rest).Trim();
        return new(line, column, found.Length > 0 ? $"this is not JSON: '{Reading.Typography.Shown(found, 20)}'" : "the JSON ends too early");
    }

    private static (int Line, int Column) Position(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..offset];
        var line = before.Count((byte)'\n');
        return (line + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    private static int Start(ReadOnlySpan<byte> utf8, int line)
    {
        var start = 0;
        for (; line > 0 && utf8[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
            start += length + 1;
        return start;
    }
}

/// <summary>A rubric that cannot be used.</summary>
internal sealed class RubricRefusedException(int line, int column, string reason) : Exception(reason)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
