using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Classes.Shards;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary><c>hwspecs grade --shard</c> and <c>hwspecs merge</c>: a class marked in parts is a class marked at once.</summary>
public sealed class ShardSpecs
{
    private static readonly string[] Formats = ["--format", "json", "--format", "feedback", "--format", "csv", "--format", "canvas"];

    /// <summary>More parts than students, as many, fewer; one.</summary>
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(8)]
    [TestCase(13)]
    public void Merged_parts_are_byte_for_byte_what_one_run_writes(int parts)
    {
        using var folder = Mixed();
        var whole = folder.Grade(Formats);
        var expected = folder.Everything();
        Directory.Delete(folder.Marks, recursive: true);

        foreach (var number in Enumerable.Range(1, parts).Reverse())
            folder.Grade([.. Formats, "--shard", $"{number}/{parts}"]).Exit.Should().Be(folder.Grade([.. Formats, "--shard", $"{number}/{parts}"]).Exit).And.BeLessThan(2);
        folder.Merge().Should().Be(whole);

        Merged(folder).Should().Equal(expected);
    }

    [Test]
    public void Every_student_is_in_one_part_alone()
    {
        foreach (var of in new[] { 1, 2, 7, 100 })
        {
            Enumerable.Range(0, 250).Should().OnlyContain(place => Enumerable.Range(1, of).Count(number => new Shard(number, of).Has(place)) == 1);
            Enumerable.Range(1, of).Select(number => Enumerable.Range(0, 250).Count(new Shard(number, of).Has)).Distinct().Should().HaveCountLessThanOrEqualTo(2);
        }
    }

    [Test]
    public void Merging_again_changes_no_byte_and_marks_nothing()
    {
        using var folder = InParts(2);
        var once = folder.Merge();
        var expected = Merged(folder);
        var report = Path.Combine(folder.Marks, "students", "001.staff.json");
        File.WriteAllText(report, "kept");

        folder.Merge().Should().Be(once);
        File.ReadAllText(report).Should().Be("kept");
        File.Delete(report);
        folder.Merge().Should().Be(once);
        Merged(folder).Should().Equal(expected);
    }

    [Test]
    public void Missing_and_unfinished_parts_are_named_and_nothing_is_written()
    {
        using var folder = InParts(3);
        Directory.Delete(Part(folder, "2-of-3"), recursive: true);
        File.Delete(Path.Combine(Part(folder, "3-of-3"), "students", "003.staff.json"));

        folder.Merge().Should().Be((3,
            "part 2/3 is missing: 2 of 2 submissions are not marked; run hwspecs grade with --shard 2/3 and the options of the others\n"
            + "part 3/3 is not finished: 1 of 2 submissions are not marked; run hwspecs grade with --shard 3/3 and the options of the others\n",
            ""));
        Directory.EnumerateFileSystemEntries(folder.Marks).Select(Path.GetFileName).Should().Equal("shards");

        folder.Grade("--shard", "2/3");
        folder.Grade("--shard", "3/3");
        folder.Merge().Output.Should().StartWith("6 students: 6 marked");
    }

    [Test]
    public void A_part_that_was_killed_goes_on()
    {
        using var folder = InParts(2);
        var part = Part(folder, "1-of-2");
        var journal = Path.Combine(part, Journal.FileName);
        var (bytes, expected) = (File.ReadAllBytes(journal), Merged(folder));
        File.WriteAllBytes(journal, bytes[..(bytes.Length / 2)]);
        File.Delete(Path.Combine(part, ShardFile.FileName));

        folder.Merge().Output.Should().StartWith("part 1/2 is missing: 3 of 3");
        folder.Grade("--shard", "1/2");

        File.ReadAllBytes(journal).Should().Equal(bytes);
        Merged(folder).Should().Equal(expected);
    }

    [Test]
    public void Overrides_and_changed_submissions_count_as_they_are_when_the_parts_are_merged()
    {
        using var folder = InParts(2);
        File.WriteAllText(Path.Combine(folder.Marks, OverridesFile.FileName), "student,where,points,reason\n002,2.1,14.5,by hand\n");
        folder.Add("003.txt", CompleteReport.Text);
        folder.Merge();
        var merged = Merged(folder);
        Directory.Delete(Path.Combine(folder.Marks, "students"), recursive: true);
        File.Delete(Path.Combine(folder.Marks, Journal.FileName));

        folder.Grade();

        Merged(folder).Should().Equal(merged);
        folder.Written("marks.csv").Should().Contain("\n002,Student 002,002.txt,needs human,80.75,").And.Contain("\n003,Student 003,003.txt,needs human,81.25,");
        folder.Regrade().Output.Should().Be("0 of 6 students change\n");
    }

    [Test]
    public void Each_student_has_the_key_of_their_own_variant_in_whatever_part()
    {
        using var folder = ClassFolder.Of(3);
        string[] options = ["--variants", "--variant-prefix", "x-"];
        folder.Grade(options);
        var expected = folder.Everything();
        Directory.Delete(folder.Marks, recursive: true);
        folder.Grade([.. options, "--shard", "2/2"]);
        folder.Grade([.. options, "--shard", "1/2"]);
        folder.Merge();

        Merged(folder).Should().Equal(expected);
    }

    private static readonly (string Name, Action<ClassFolder> Spoil, string Message)[] Spoilt =
    [
        ("another number of parts", folder => folder.Grade("--shard", "1/4"), "{S}/1-of-2 and {S}/1-of-4 are not of one class: the class was cut into 2 and into 4 parts. " + MarkAgain),
        ("another rubric", folder => Replace(folder, "2-of-2/class.json", "\\u0022points\\u0022: 15", "\\u0022points\\u0022: 16"), "{S}/1-of-2 and {S}/2-of-2 are not of one class: entry 8 of rubric is '{ \"addresses\": \"1\", \"title\": \"Activation functions and their learning regions\", \"points\": 15 },' and '{ \"addresses\": \"1\", \"title\": \"Activation functions and their learning regions\", \"points\": 16 },'. " + MarkAgain),
        ("other formats", folder => folder.Grade("--shard", "2/2", "--format", "json"), "{S}/1-of-2 and {S}/2-of-2 are not of one class: entry 2 of formats is 'csv' and missing. " + MarkAgain),
        ("another title", folder => folder.Grade("--shard", "2/2", "--title", "Homework 2"), "{S}/1-of-2 and {S}/2-of-2 are not of one class: title is 'HwSpecs' and 'Homework 2'. " + MarkAgain),
        ("a key of variants", folder => folder.Grade("--shard", "2/2", "--variants"), "{S}/1-of-2 and {S}/2-of-2 are not of one class: only one of them has \"variantPrefix\" in its settings. " + MarkAgain),
        ("another version", folder => Replace(folder, "2-of-2/shard.json", "\"program\": \"0.1.0\"", "\"program\": \"0.2.0\""), "{S}/1-of-2 and {S}/2-of-2 are not of one class: they were marked by hwspecs 0.1.0 and 0.2.0. " + MarkAgain),
        ("versions that are not this one", folder => EachPart(folder, part => Replace(folder, $"{part}/shard.json", "\"program\": \"0.1.0\"", "\"program\": \"0.2.0\"")), "{S}/1-of-2 was marked by hwspecs 0.2.0, and this is 0.1.0; merge with the version that marked."),
        ("another roster", folder => { File.AppendAllText(folder.Roster, "007,Student 007\n"); folder.Grade("--shard", "2/2"); }, "{S}/1-of-2 and {S}/2-of-2 are not of one class: they were marked with different rosters. " + MarkAgain),
        ("a roster that changed", folder => File.AppendAllText(folder.Roster, "007,Student 007\n"), "{R} has changed since {S}/1-of-2 was marked; put it back, or mark all parts again."),
        ("a row of another part", folder => File.Copy(Path.Combine(Part(folder, "1-of-2"), Journal.FileName), Path.Combine(Part(folder, "2-of-2"), Journal.FileName), overwrite: true), "{S}/2-of-2 has marks of 001, who is not of this part. Delete the folder and mark this part again."),
        ("no parts", folder => Directory.Delete(Path.Combine(folder.Marks, "shards"), recursive: true), "{S} holds no part of a class; expected what hwspecs grade --shard 1/n, 2/n and so on have written with --out {M}"),
        ("settings that are no JSON", folder => File.WriteAllText(Path.Combine(Part(folder, "2-of-2"), "class.json"), "{"), "{S}/2-of-2/class.json cannot be used: "),
    ];

    private const string MarkAgain = "Delete the part that is wrong, and mark it again with the options of the others.";

    private static IEnumerable<string> SpoiltNames => Spoilt.Select(entry => entry.Name);

    [TestCaseSource(nameof(SpoiltNames))]
    public void Parts_that_are_not_of_one_class_are_refused(string name)
    {
        using var folder = InParts(2);
        var (_, spoil, message) = Spoilt.Single(entry => entry.Name == name);
        spoil(folder);
        var (exit, output, error) = folder.Merge();

        (exit, output).Should().Be((2, ""));
        error.Should().StartWith("hwspecs: " + message.Replace("{S}", Path.Combine(folder.Marks, "shards")).Replace("{M}", folder.Marks).Replace("{R}", folder.Roster));
        error.TrimEnd('\n').Should().NotContain("\n");
        File.Exists(Path.Combine(folder.Marks, "marks.csv")).Should().BeFalse();
    }

    [Test]
    public void A_part_says_what_it_is_and_is_no_class_to_regrade()
    {
        using var folder = ClassFolder.Of(3);
        folder.Grade("--shard", "2/2").Should().Be((1,
            "part 2/2 of the class, 1 of 3 students: 1 marked, 0 not read\n"
            + $"see {Part(folder, "2-of-2")}; when every part is there: hwspecs merge {folder.Marks}\n", ""));
        folder.Run("regrade", Part(folder, "2-of-2")).Should().Be((2, "",
            $"hwspecs: {Part(folder, "2-of-2")} is a part of a class; see hwspecs merge --help, and name the folder that the parts were merged into.\n"));
    }

    [TestCase("0/3")]
    [TestCase("4/3")]
    [TestCase("1/100001")]
    [TestCase("-1/2")]
    [TestCase("1")]
    [TestCase("1/2/3")]
    [TestCase("")]
    public void A_part_that_cannot_be_is_refused(string part)
    {
        using var folder = ClassFolder.Of(1);
        folder.Grade("--shard", part).Should().Be((2, "", "hwspecs: --shard takes i/n with i from 1 to n, such as 3/8, and n at most 100000. See: hwspecs grade --help\n"));
    }

    [Test]
    public void One_submission_has_no_parts()
    {
        using var folder = ClassFolder.Of(1);
        folder.Run("grade", Path.Combine(folder.Submissions, "001.txt"), "--shard", "1/2")
            .Should().Be((2, "", "hwspecs: --shard is for a class; give its students by --roster\n"));
    }

    /// <summary>Marked and unmarked students, files that cannot be read, of nobody, and of one student twice.</summary>
    private static ClassFolder Mixed()
    {
        var folder = ClassFolder.Of(8);
        File.AppendAllText(folder.Roster, "009,Student 009\n010,Student 010\n");
        folder.Add("009 first.txt", CompleteReport.Text);
        folder.Add("009 second.txt", CompleteReport.Text + "\n");
        folder.Add("005.txt", []);
        folder.Add("nobody.txt", CompleteReport.Text);
        return folder;
    }

    private static ClassFolder InParts(int parts)
    {
        var folder = ClassFolder.Of(6);
        foreach (var number in Enumerable.Range(1, parts))
            folder.Grade("--shard", $"{number}/{parts}");
        return folder;
    }

    private static string Part(ClassFolder folder, string name) => Path.Combine(folder.Marks, "shards", name);

    private static IReadOnlyList<(string Name, string Bytes)> Merged(ClassFolder folder) =>
        [.. folder.Everything().Where(file => !file.Name.StartsWith("shards", StringComparison.Ordinal) && file.Name != OverridesFile.FileName)];

    private static void EachPart(ClassFolder folder, Action<string> change)
    {
        foreach (var part in Directory.GetDirectories(Path.Combine(folder.Marks, "shards")))
            change(Path.GetFileName(part));
    }

    private static void Replace(ClassFolder folder, string file, string old, string now)
    {
        var path = Path.Combine(folder.Marks, "shards", file);
        var text = File.ReadAllText(path);
        text.Should().Contain(old);
        File.WriteAllText(path, text.Replace(old, now));
    }
}
