using System.Text;
using HwSpecs.Cli;
using HwSpecs.Grading.Reading;
using HwSpecs.Grading.Reading.Apart;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Damaged and odd files of every format: each is read, marked and reported, or refused in one sentence; nothing throws.</summary>
public sealed class FuzzSpecs
{
    private static readonly (string Name, int Sample, int All)[] Inputs =
    [
        ("complete-report.txt", 40, 15_000), ("torch-autograd.txt", 20, 10_000), ("regions-in-five-styles.md", 60, 15_000),
        ("torch-model.ipynb", 30, 20_000), ("numpy-tables.ipynb", 20, 10_000), ("report.json", 40, 15_000),
        ("typed-tables.docx", 4, 6_000), ("equations.docx", 10, 4_000), ("tex-like.pdf", 6, 5_000), ("scanned.pdf", 4, 2_000), ("printed-text.pdf", 2, 3_000), ("report.zip", 10, 4_000),
        ("browser-ruled-tables.pdf", 1, 2_000), ("browser-two-columns.pdf", 1, 2_000), ("word-tables.pdf", 1, 2_000), ("word-borderless-tables.pdf", 2, 2_000), ("rotated-tables.pdf", 1, 1_000),
        ("type-1.pdf", 4, 3_000), ("cff.pdf", 4, 3_000), ("truetype.pdf", 4, 3_000), ("cid.pdf", 4, 3_000),
    ];

    private const int SampleEvery = 20;

    private static IEnumerable<TestCaseData> Slices => Enumerable.Range(0, 4).Select(slice => new TestCaseData(slice * 5000, 5000).SetName($"Odd reports from {slice * 5000} on"));

    private static IEnumerable<TestCaseData> Samples => Inputs.Select(input => new TestCaseData(input.Name, input.Sample).SetName($"Damaged copies of {input.Name}"));

    private static IEnumerable<TestCaseData> All => Inputs.Select(input => new TestCaseData(input.Name, input.All).SetName($"Many damaged copies of {input.Name}"));

    [TestCaseSource(nameof(Samples))]
    public void A_damaged_file_is_marked_or_refused(string name, int count) => Run(name, count);

    [TestCaseSource(nameof(All))]
    [Explicit("130,000 files, half an hour")]
    [Category("Fuzz")]
    public void A_damaged_file_is_marked_or_refused_however_many_there_are(string name, int count) => Run(name, count);

    [Test]
    public void An_odd_report_is_marked_and_reported() => RunOdd(0, 60);

    [TestCaseSource(nameof(Slices))]
    [Explicit("20,000 files, some minutes")]
    [Category("Fuzz")]
    public void An_odd_report_is_marked_and_reported_however_many_there_are(int from, int count) => RunOdd(from, count);

    private static void Run(string name, int count)
    {
        var original = Original(name);
        var isPdf = name.EndsWith(".pdf", StringComparison.Ordinal) && !name.StartsWith("scanned", StringComparison.Ordinal);
        var isPackage = name.EndsWith(".docx", StringComparison.Ordinal) || name.EndsWith(".zip", StringComparison.Ordinal);
        Run(count, seed =>
        {
            var random = new Random(seed);
            if (seed % 4 == 0)
                return (name, Mutations.Of(original, random));
            return (name, isPackage ? Mutations.OfEntry(original, random) : isPdf ? PdfStreams.Damaged(original, random) : Mutations.Of(original, random));
        });
    }

    private static void RunOdd(int from, int count) => Run(count, seed => OddReports.Of(from + seed));

    private static void Run(int count, Func<int, (string Name, byte[] Bytes)> input)
    {
        using var readers = new PdfReaders(PdfReaderProcess.Command, TimeSpan.FromSeconds(15));
        var (longest, slowest) = (TimeSpan.Zero, "");
        for (var seed = 0; seed < count; seed++)
        {
            var (name, bytes) = input(seed);
            try
            {
                // What breaks down there would end this process without a word.
                if (Submission.Open(name, bytes, Definition.Homework, pdfReaders: readers) is Submission.Refused { Reason: var reason } && (reason.Contains("broke down", StringComparison.Ordinal) || reason.Contains("took longer", StringComparison.Ordinal)))
                    throw new InvalidOperationException(reason);
                var taken = Treatment.Of(name, bytes, isSample: seed % SampleEvery == 0);
                if (taken > longest)
                    (longest, slowest) = (taken, $"{name}, seed {seed}");
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{name}, seed {seed}: {failure.GetType().Name}", failure);
            }
        }

        TestContext.Out.WriteLine($"The slowest took {longest.TotalMilliseconds:F0} ms: {slowest}.");
    }

    private static byte[] Original(string name) => name switch
    {
        "report.json" => Encoding.UTF8.GetBytes(Template.Json(Grading.Marking.Expectation.All(Definition.Homework).Select(asked => asked.Address)).Replace("null", "[0.5, \"x > 1\"]", StringComparison.Ordinal)),
        "report.zip" => Documents.Zip(("2.1.txt", Fixture.Bytes("numpy-loops.txt")), ("b.ipynb", Fixture.Bytes("numpy-tables.ipynb")), ("c.zip", Documents.Zip(("d.txt", Fixture.Bytes("torch-autograd.txt"))))),
        "type-1.pdf" => Documents.PdfOfFont("Type1", "FontFile", FontPrograms.Type1Subroutine(), "/Length1 300 /Length2 600"),
        "cff.pdf" => Documents.PdfOfFont("Type1", "FontFile3", FontPrograms.CompactEncoded(), "/Subtype /Type1C"),
        "truetype.pdf" => Documents.PdfOfFont("TrueType", "FontFile2", FontPrograms.TrueType(), "/Length1 900"),
        "cid.pdf" => Documents.PdfOfCompositeFont("/W [97 [600] 98 300 500]", "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <6161> <61FF> <0061> endbfrange 2 beginbfchar <6161> <00610061> <6100> <0061> endbfchar endcmap"),
        "equations.docx" => Documents.Word(WordSpecs.Equations),
        _ => Fixture.Bytes(name),
    };
}
