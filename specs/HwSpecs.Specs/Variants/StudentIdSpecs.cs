using HwSpecs.Variants;

namespace HwSpecs.Specs.Variants;

/// <summary>Which texts name a student, and which of them the same one.</summary>
public sealed class StudentIdSpecs
{
    [TestCase(" s1234567", "s1234567")]
    [TestCase("s1234567\r\n\t", "s1234567")]
    [TestCase("\u00A0s1234567\u3000", "s1234567")]
    [TestCase("Zoe\u0308", "Zo\u00EB")]
    [TestCase("\u1112\u1161\u11AB", "\uD55C")]
    public void White_space_around_an_id_and_its_Unicode_form_do_not_matter(string text, string same) =>
        new StudentId(text).Should().Be(new StudentId(same));

    [TestCase("s1", "S1")]
    [TestCase("007", "7")]
    [TestCase("a b", "a  b")]
    public void Case_leading_zeros_and_inner_spaces_count(string one, string other) => new StudentId(one).Should().NotBe(new StudentId(other));

    [TestCase("", "The student id is empty; expected a name or number such as s1234567.")]
    [TestCase(" \t\u2003\n", "The student id is empty; expected a name or number such as s1234567.")]
    [TestCase("s1\u0007", "The student id has the character U+0007 at position 3; expected letters, digits, signs and plain spaces.")]
    [TestCase("a\nb", "The student id has the character U+000A at position 2; expected letters, digits, signs and plain spaces.")]
    [TestCase("a\u200Bb", "The student id has the character U+200B at position 2; expected letters, digits, signs and plain spaces.")]
    [TestCase("a\u202Eb", "The student id has the character U+202E at position 2; expected letters, digits, signs and plain spaces.")]
    [TestCase("a\u00A0b", "The student id has the character U+00A0 at position 2; expected letters, digits, signs and plain spaces.")]
    [TestCase("\U0001F600\uE000", "The student id has the character U+E000 at position 3; expected letters, digits, signs and plain spaces.")]
    [TestCase("a\U000E0FFF", "The student id has the character U+E0FFF at position 2; expected letters, digits, signs and plain spaces.")]
    public void What_is_no_id_is_refused(string text, string reason) =>
        FluentActions.Invoking(() => new StudentId(text)).Should().Throw<FormatException>().WithMessage(reason);

    // No attribute can hold half a surrogate pair.
    [Test]
    public void Half_a_surrogate_pair_is_refused() =>
        FluentActions.Invoking(() => new StudentId("a" + '\uD83D')).Should().Throw<FormatException>()
            .WithMessage("The student id has the character U+FFFD at position 2; expected letters, digits, signs and plain spaces.");

    [Test]
    public void A_megabyte_is_refused() =>
        FluentActions.Invoking(() => new StudentId(new string('a', 1 << 20))).Should().Throw<FormatException>()
            .WithMessage("The student id has 1048576 characters; expected at most 200.");

    [Test]
    public void Two_hundred_characters_are_an_id() => new StudentId(new string('a', 200)).Text.Should().HaveLength(200);
}
