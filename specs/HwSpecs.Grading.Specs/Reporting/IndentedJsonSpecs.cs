using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>The JSON of reports is held against System.Text.Json's own writer.</summary>
public sealed class IndentedJsonSpecs
{
    [TestCase("")]
    [TestCase("plain text, [0.5 1.0]")]
    [TestCase("\"quoted\" \\ back / slash")]
    [TestCase("<script> & 'single' + `tick`")]
    [TestCase("tab\t line\n bell\a null\0 delete\u007F")]
    [TestCase("ŷ = σ(z), θ ≤ 1 \u2028 \uFEFF")]
    [TestCase("😀 and half a pair: \uD83D.")]
    public void A_string_is_escaped_as_the_library_escapes_it(string text)
    {
        var json = new IndentedJson();
        json.StartObject();
        json.String("text"u8, text);
        json.EndObject();
        Text(json).Should().Be(ByLibrary(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }));
    }

    [TestCase(0.0)]
    [TestCase(-0.0)]
    [TestCase(0.1)]
    [TestCase(-1e-5)]
    [TestCase(123456789012345680.0)]
    [TestCase(double.MaxValue)]
    [TestCase(double.Epsilon)]
    public void A_number_has_the_librarys_digits(double number)
    {
        var json = new IndentedJson();
        json.StartObject();
        json.Number("points"u8, 12.50m);
        json.Number("follow-through", 3);
        json.StartArray("numbers"u8);
        json.Number(number);
        json.Number(number);
        json.EndArray();
        json.EndObject();
        Text(json).Should().Be(ByLibrary(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("points", 12.50m);
            writer.WriteNumber("follow-through", 3);
            writer.WriteStartArray("numbers");
            writer.WriteNumberValue(number);
            writer.WriteNumberValue(number);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }));
    }

    [Test]
    public void Lines_and_commas_stand_where_the_library_sets_them()
    {
        var json = new IndentedJson();
        json.StartObject();
        json.StartObject("empty"u8);
        json.EndObject();
        json.StartArray("none"u8);
        json.EndArray();
        json.StartArray("items"u8);
        for (var k = 0; k < 2; k++)
        {
            json.StartObject();
            json.Boolean("isFirst"u8, k == 0);
            json.StartArray("inner"u8);
            json.EndArray();
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
        Text(json).Should().Be(ByLibrary(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("empty");
            writer.WriteEndObject();
            writer.WriteStartArray("none");
            writer.WriteEndArray();
            writer.WriteStartArray("items");
            for (var k = 0; k < 2; k++)
            {
                writer.WriteStartObject();
                writer.WriteBoolean("isFirst", k == 0);
                writer.WriteStartArray("inner");
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }));
    }

    [Test]
    public void It_grows_with_what_is_written_and_starts_anew_when_cleared()
    {
        var json = new IndentedJson();
        json.StartObject();
        json.String("old"u8, "text");
        json.Clear();
        json.StartObject();
        json.String("long"u8, new string('x', 1_000_000));
        json.EndObject();
        Text(json).Should().Be($"{{\n  \"long\": \"{new string('x', 1_000_000)}\"\n}}");
    }

    private static string Text(IndentedJson json) => Encoding.UTF8.GetString(json.Written);

    private static string ByLibrary(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
