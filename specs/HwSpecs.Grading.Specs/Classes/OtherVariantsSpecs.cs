using System.Globalization;
using System.Text.RegularExpressions;
using HwSpecs.Grading.Classes;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Variants;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary>A submission that states the start of another student's variant is a question for a person, wherever it is marked; an honest mistake is not.</summary>
public sealed class OtherVariantsSpecs
{
    private const string Anothers = "the values of 2.1 and 2.2 are those of another student's variant, not of the student's own; ask how they came about";

    private static readonly string[] Students = [.. VariantMarkingSpecs.Students.Take(3)];

    [Test]
    public void Values_of_another_variant_of_the_class_go_to_a_person_and_cost_nothing()
    {
        using var folder = Class(student => student == Students[0] ? Students[1] : student == Students[1] ? Students[0] : student);
        folder.Grade("--variants", "--jobs", "1");
        var expected = folder.Everything();

        folder.Written("summary.md").Should().Contain($"- 2 submissions: {Anothers} (2.1): {string.Join(", ", Students[..2].Order(StringComparer.Ordinal))}\n");
        Journal.Read(folder.Marks)[Students[0]].Points.Should().Be(Alone(Students[0], Students[1]));
        Directory.Delete(folder.Marks, recursive: true);
        folder.Grade("--variants", "--jobs", "4");
        folder.Everything().Should().Equal(expected);
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(5)]
    public void Parts_ask_what_the_whole_asks(int parts)
    {
        using var folder = Class(student => student == Students[0] ? Students[2] : student);
        var whole = folder.Grade("--variants");
        var expected = folder.Everything();
        folder.Written("summary.md").Should().Contain($"- 1 submission: {Anothers} (2.1): {Students[0]}\n");
        Directory.Delete(folder.Marks, recursive: true);

        foreach (var number in Enumerable.Range(1, parts))
            folder.Grade("--variants", "--shard", $"{number}/{parts}");
        folder.Merge().Should().Be(whole);

        folder.Everything().Where(file => !file.Name.StartsWith("shards", StringComparison.Ordinal)).Should().Equal(expected);
    }

    [Test]
    public void Marking_again_asks_again()
    {
        using var folder = Class(student => Students[1]);
        folder.Grade("--variants");
        var expected = folder.Everything();

        folder.Regrade().Should().Be((0, "0 of 3 students change\n", ""));
        folder.Everything().Should().Equal(expected);
        folder.Add($"{Students[0]}.txt", VariantMarkingSpecs.Report(Students[0]));
        folder.Regrade();
        folder.Written("summary.md").Should().Contain($"- 1 submission: {Anothers} (2.1): {Students[2]}\n");
    }

    [Test]
    public void Of_several_submissions_the_one_that_counts_is_asked_about()
    {
        using var folder = Class(student => student);
        File.Move(Path.Combine(folder.Submissions, $"{Students[0]}.txt"), Path.Combine(folder.Submissions, $"{Students[0]} 1.txt"));
        folder.Add($"{Students[0]} 2.txt", VariantMarkingSpecs.Report(Students[1]));
        folder.Grade("--variants");
        folder.Written("summary.md").Should().NotContain(Anothers);

        folder.Grade("--variants", "--several", "latest-name");
        folder.Written("summary.md").Should().Contain($"- 1 submission: {Anothers} (2.1): {Students[0]}\n");
        folder.Add($"{Students[0]} 3.txt", VariantMarkingSpecs.Report(Students[0]));
        folder.Grade("--variants", "--several", "latest-name");
        folder.Written("summary.md").Should().NotContain(Anothers);
    }

    [Test]
    public void Ids_without_a_variant_are_no_ones_values()
    {
        var tooLong = new string('7', 201);
        using var folder = Class(student => student == Students[0] ? Students[1] : student);
        File.AppendAllText(folder.Roster, $"{tooLong},Long\n");
        folder.Add($"{tooLong}.txt", VariantMarkingSpecs.Report(Students[1]));
        folder.Grade("--variants");

        folder.Written("summary.md").Should().Contain($"- 1 submission: {Anothers} (2.1): {Students[0]}\n");
    }

    [Test]
    public void What_a_person_decided_about_anothers_values_is_settled()
    {
        using var folder = Class(student => Students[1]);
        Directory.CreateDirectory(folder.Marks);
        File.WriteAllText(Path.Combine(folder.Marks, "overrides.csv"), $"student,where,points,reason\n{Students[0]},2.1,0,talked about it\n");
        folder.Grade("--variants");

        folder.Written("summary.md").Should().Contain($"- 1 submission: {Anothers} (2.1): {Students[2]}\n");
    }

    [Test]
    public void Another_roster_marks_a_class_with_variants_again()
    {
        using var folder = Class(student => student == Students[0] ? Students[1] : student);
        var roster = File.ReadAllText(folder.Roster);
        File.WriteAllText(folder.Roster, roster.Replace($"{Students[1]},Student {Students[1]}\n", "", StringComparison.Ordinal));
        folder.Grade("--variants");
        folder.Written("summary.md").Should().NotContain(Anothers);

        File.WriteAllText(folder.Roster, roster);
        folder.Grade("--variants");
        folder.Written("summary.md").Should().Contain(Anothers);
    }

    [Test]
    public void Whether_or_not_anybody_is_suspected_each_variant_is_searched_for_once()
    {
        var variants = new ClassVariants("");
        var found = variants.Of(Students).ToList();

        Students.Order(StringComparer.Ordinal).Select(variants.Of).Should().BeEquivalentTo(found, options => options.WithStrictOrdering());
        variants.Searched.Should().Be(3);
        Students.Select(student => new StudentId(student)).Should().OnlyContain(student => Variant.Of(student, Variant.Of(student).Draw).InWords == Variant.Of(student).InWords);
    }

    /// <summary>Pairs of ids whose variants give the same samples the same classes and differ in few of the start's numbers.</summary>
    [TestCase("s84", "s206", 1)]
    [TestCase("s13", "s216", 1)]
    [TestCase("s103", "s190", 2)]
    [TestCase("s20", "s96", 3)]
    public void One_or_two_numbers_misread_are_no_ones_values_and_three_are(string student, string other, int numbers)
    {
        GivenNumbers(student).Zip(GivenNumbers(other)).Count(pair => pair.First != pair.Second).Should().Be(numbers);

        Asked(student, other, Start(other)).Should().Be(numbers == 3);
        Asked("s1", other, Start(other)).Should().BeTrue();
    }

    [TestCase("grad_w", false)]
    [TestCase("y_hat", true)]
    [TestCase("loss", true)]
    [TestCase("grad_b", true)]
    [TestCase("grad_W", true)]
    [TestCase("grad_c", true)]
    public void A_start_is_told_apart_by_a_prediction_and_both_gradients_of_every_sample(string left, bool asked) =>
        Asked("s1", "s88", address => address.Name == left && address.ToString().Contains("sample 3") ? null : Start("s88")(address)).Should().Be(asked);

    [Test]
    public void Predictions_alone_are_shared_by_too_many_variants() =>
        Asked("s1", "s88", address => address.Problem == "2.1" ? Start("s88")(address) : null).Should().BeFalse();

    [TestCase("0.00", false)]
    [TestCase("0.0000", true)]
    public void Few_digits_fit_too_many_variants(string format, bool asked) => Asked("s1", "s88", Start("s88", format)).Should().Be(asked);

    [Test]
    public void One_value_that_is_not_the_others_tells_that_all_were_computed() =>
        Asked("s1", "s88", address => address.ToString() == "2.2/sample 4/grad_b" ? "0.4321" : Start("s88")(address)).Should().BeFalse();

    /// <summary>Errors of every sample in the digits of one's own values.</summary>
    [Test]
    public void Values_of_the_own_variant_with_errors_are_not_anothers()
    {
        using var folder = Class(student => student);
        var report = VariantMarkingSpecs.Report(Students[0]);
        var wrong = Regex.Replace(report, @"y_hat(\W+)0\.", "y_hat${1}0.1");
        wrong.Should().NotBe(report);
        folder.Add($"{Students[0]}.txt", wrong);
        folder.Grade("--variants");

        folder.Written("summary.md").Should().NotContain(Anothers);
    }

    private static bool Asked(string student, string other, Func<Address, string?> stated)
    {
        using var folder = new ClassFolder(
            $"ID,Name\n{student},One\n{other},Two\n",
            ($"{student}.txt", string.Join('\n', ReportLayout.Lines(Variant.Of(student).Definition, address => stated(address) ?? "?"))));
        folder.Grade("--variants");
        return folder.Written("summary.md").Contains(Anothers);
    }

    /// <summary>What somebody hands in who copies 2.1 and 2.2: no expectation, so it may come from the code.</summary>
    private static Func<Address, string?> Start(string student, string format = "0.0000")
    {
        var values = Problem2.Results(Variant.Of(student).Definition).ToDictionary(quantity => quantity.Address, quantity => quantity.Value);
        return address => !values.TryGetValue(address, out var value) ? null : value switch
        {
            QuantityValue.Scalar(var number) => Printed(number),
            QuantityValue.Vector(var numbers) => Listed(numbers.Select(Printed)),
            QuantityValue.Matrix(var rows) => Listed(rows.Select(row => Listed(row.Select(Printed)))),
            _ => null,
        };

        string Printed(double number) => number.ToString(format, CultureInfo.InvariantCulture);
        static string Listed(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
    }

    private static double[] GivenNumbers(string student)
    {
        var definition = Variant.Of(student).Definition;
        return [.. definition.HiddenWeights.SelectMany(row => row), .. definition.HiddenBiases, .. definition.OutputWeights, definition.OutputBias, .. definition.Targets];
    }

    /// <summary>What a student's submission earns in a class without the other's variant, where nothing is another's.</summary>
    private static decimal Alone(string student, string author)
    {
        using var folder = new ClassFolder($"ID,Name\n{student},One\n", ($"{student}.txt", VariantMarkingSpecs.Report(author)));
        folder.Grade("--variants");
        folder.Written("summary.md").Should().NotContain(Anothers);
        return Journal.Read(folder.Marks)[student].Points;
    }

    /// <param name="author">Whose right report a student hands in.</param>
    private static ClassFolder Class(Func<string, string> author) => new(
        "ID,Name\n" + string.Concat(Students.Select(student => $"{student},Student {student}\n")),
        [.. Students.Select(student => ($"{student}.txt", VariantMarkingSpecs.Report(author(student))))]);
}
