using System.Security.Cryptography;
using System.Text;
using HwSpecs.Specs.Witnesses;
using HwSpecs.Variants.Normalization;

namespace HwSpecs.Specs.Variants;

/// <summary>Normalization form C, held against Python's unicodedata (normalization.json, made by normalization.py).</summary>
public sealed class NormalizationFormCSpecs
{
    private static readonly (int First, int Last)[] Ranges =
        [(0x41, 0x7A), (0xC0, 0x24F), (0x300, 0x36F), (0x5B0, 0x5C7), (0x900, 0xDFF), (0x1100, 0x11FF), (0x1E00, 0x1FFF), (0xAC00, 0xAC80)];

    [TestCase("e\u0301", "\u00E9", TestName = "A letter and its accent are one character")]
    [TestCase("\u212B", "\u00C5", TestName = "The angstrom sign is the letter A with a ring")]
    [TestCase("a\u0323\u0302", "\u1EAD", TestName = "Two marks compose one after the other")]
    [TestCase("a\u0302\u0323", "\u1EAD", TestName = "Marks of different classes stand in either order")]
    [TestCase("\u1112\u1161\u11AB", "\uD55C", TestName = "Jamo compose to a syllable")]
    [TestCase("\u0915\u093C", "\u0915\u093C", TestName = "An excluded composite stays decomposed")]
    [TestCase("x\u0301", "x\u0301", TestName = "What has no composite stays")]
    public void Examples_of_the_standard_hold(string text, string normalized) => NormalizationFormC.Of(text).Should().Be(normalized);

    [Test]
    public void Every_code_point_is_normalized_as_Python_does() =>
        Hash(Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(code => new Rune(code).ToString())).Should().Be(Witness("every_code_point"));

    [Test]
    public void Marks_in_any_order_are_normalized_as_Python_does() => Hash(Mixtures()).Should().Be(Witness("mixtures"));

    private static IEnumerable<string> Mixtures()
    {
        int[] pool = [.. Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))];
        var state = 1L;
        for (var k = 0; k < 20_000; k++)
        {
            var text = new StringBuilder();
            for (var n = 0; n < 6; n++)
            {
                state = ((state * 1103515245) + 12345) % (1L << 31);
                text.Append((char)pool[(state >> 8) % pool.Length]);
            }

            yield return text.ToString();
        }
    }

    private static string Hash(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(texts.Select(text => NormalizationFormC.Of(text) + "\n")))));

    private static string Witness(string name) => WitnessData.Read("normalization.json")[name]!.Text();
}
