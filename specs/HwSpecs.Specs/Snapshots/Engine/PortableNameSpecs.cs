using HwSpecs.Snapshots.Files;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>File names of snapshots: readable, stable, distinct on every file system.</summary>
public sealed class PortableNameSpecs
{
    private enum Mode
    {
        RetrofittedReLU,
    }

    [Test]
    public void Fixture_method_and_part_make_the_name() =>
        PortableName.Of("Problem2", ["Gradients", "0.1"], ["Of_sample", "3", "-4"], "weights", "txt").Verified
            .Should().Be("Problem2/Gradients,0.1.Of_sample,3,-4.weights.verified.txt");

    [TestCase(3, "3")]
    [TestCase(-0.5, "-0.5")]
    [TestCase(1e-5, "1E-05")]
    [TestCase(0.1f, "0.1")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(true, "true")]
    [TestCase(null, "null")]
    [TestCase("swish", "swish")]
    [TestCase(new[] { 1, 2 }, "1_2")]
    [TestCase(new int[0], "empty")]
    [TestCase(Mode.RetrofittedReLU, "RetrofittedReLU")]
    [TestCase(typeof(float), "Single")]
    [TestCase(typeof(List<Dictionary<int, string>>), "List,Dictionary,Int32,String")]
    public void Arguments_read_as_themselves(object? argument, string expected) => PortableName.OfArgument(argument).Should().Be(expected);

    [Test]
    public void A_matrix_keeps_its_rows_apart() => PortableName.OfArgument(new[] { new[] { 1, 2 }, [3, 4] }).Should().Be("1_2__3_4");

    /// <summary>Windows and macOS take grad_w and grad_W for one file, so what has capitals carries the start of its SHA-256.</summary>
    [TestCase("grad_W", "grad_W~1547")]
    [TestCase("sample 3/loss", "sample_3_loss~5857")]
    [TestCase("θ", "_~5959")]
    [TestCase("", "~e3b0")]
    public void A_text_that_is_not_portable_as_it_is_carries_a_hash(string text, string expected) => PortableName.Distinct(text).Should().Be(expected);

    [Test]
    public void Texts_that_differ_only_in_case_or_in_strange_characters_get_distinct_names() =>
        new[] { "grad_w", "grad_W", "GRAD_W", "grad w", "grad/w", "grad?w", "grad\nw", "gräd", "grad_w ", "" }
            .Select(text => PortableName.Distinct(text).ToLowerInvariant()).Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.All(character => char.IsAsciiLetterOrDigit(character) || "_~".Contains(character)));

    [Test]
    public void An_argument_without_a_text_of_its_own_is_refused() =>
        FluentActions.Invoking(() => PortableName.OfArgument(new object())).Should().Throw<ArgumentException>().WithMessage(
            "A snapshot's name is made of its spec's arguments, but a Object has no text of its own: give the case a name (TestName) or the type a ToString.");

    /// <summary>120 characters with .verified.txt, the extension counted; names that share the first 100 stay apart by their hash.</summary>
    [Test]
    public void A_long_name_is_cut_and_told_apart_by_its_hash()
    {
        var names = new[] { 'a', 'b' }.Select(last => PortableName.Of("Problem2", ["Fixture"], [new string('x', 200) + last], null, "txt").Verified["Problem2/".Length..]).ToArray();

        names.Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.Length == 120 && name.EndsWith(".verified.txt"));
        names[0].Should().StartWith("Fixture.xxxx").And.MatchRegex("x~[0-9a-f]{8}\\.verified\\.txt$");
    }

    [Test]
    public void The_longest_name_that_fits_is_left_alone() =>
        PortableName.Of("", ["F"], [new string('x', 105)], null, "txt").Verified.Should().Be($"F.{new string('x', 105)}.verified.txt").And.HaveLength(120);

    [Test]
    public void The_shortest_name_that_does_not_fit_is_cut() =>
        PortableName.Of("", ["F"], [new string('x', 106)], null, "txt").Verified.Should().MatchRegex("^F\\.x+~[0-9a-f]{8}\\.verified\\.txt$").And.HaveLength(120);

    [TestCase("Con", "_Con.Spec")]
    [TestCase("Com1", "_Com1.Spec")]
    [TestCase("Control", "Control.Spec")]
    public void A_name_that_Windows_reserves_is_avoided(string fixture, string expected) =>
        PortableName.Of("", [fixture], ["Spec"], null, "txt").Path.Should().Be(expected);

    [Test]
    public void Nested_and_generic_fixtures_name_their_types() =>
        PortableName.OfType(typeof(Outer<float>.Inner)).Should().Be("PortableNameSpecs-Outer-Inner,Single");

    private static class Outer<T>
    {
        public sealed record Inner(T Value);
    }
}
