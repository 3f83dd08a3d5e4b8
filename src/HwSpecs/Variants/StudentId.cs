using System.Globalization;
using System.Text;
using HwSpecs.Variants.Normalization;

namespace HwSpecs.Variants;

/// <summary>The name that a course knows a student by; its Unicode form and the white space around it do not matter.</summary>
public sealed record StudentId
{
    private const int Longest = 200;

    /// <param name="text">Surrounding white space is dropped, the rest is brought to Unicode's normalization form C. Case counts.</param>
    /// <exception cref="FormatException">No id; the message says what is wrong with it.</exception>
    public StudentId(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            throw new FormatException("The student id is empty; expected a name or number such as s1234567.");
        if (trimmed.Length > Longest)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The student id has {trimmed.Length} characters; expected at most {Longest}."));
        var at = 0;
        foreach (var rune in trimmed.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || !IsPlain(rune))
            {
                throw new FormatException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The student id has the character U+{rune.Value:X4} at position {at + 1}; expected letters, digits, signs and plain spaces."));
            }

            at += rune.Utf16SequenceLength;
        }

        Text = NormalizationFormC.Of(trimmed);
    }

    public string Text { get; }

    public override string ToString() => Text;

    /// <summary>Control and format characters, private, unassigned and broken ones and blanks other than the space make ids differ that look alike, or may change with Unicode.</summary>
    private static bool IsPlain(Rune rune) =>
        rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
