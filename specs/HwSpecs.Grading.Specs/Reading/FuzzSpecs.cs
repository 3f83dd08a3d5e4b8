using System.Text;
using HwSpecs.Grading.Reading;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Damaged and odd files of every format: each is read, marked and reported, or refused in one sentence; nothing throws.</summary>
public sealed class FuzzSpecs
{
    private static readonly (string Name, int Sample, int All)[] Inputs =
    [
        ("complete-report.txt", 40, 15_000), ("torch-autograd.txt", 20, 10_000), ("regions-in-five-styles.md", 60, 15_000),
        ("torch-model.ipynb", 30, 20_000), ("numpy-tables.ipynb", 20, 10_000), ("report.json", 40, 15_000),
        ("typed-tables.docx", 4, 6_000), ("equations.docx", 10, 4_000), ("tex-like.pdf", 6, 5_000), ("scanned.pdf", 4, 2_000), ("printed-text.pdf", 2, 1_000), ("report.zip", 10, 4_000),
    ];

    private const int SampleEvery = 20;

    private static IEnumerable<TestCaseData> Slices => Enumerable.Range(0, 4).Select(slice => new TestCaseData(slice * 5000, 5000).SetName($"Odd reports from {slice * 5000} on"));

    private static IEnumerable<TestCaseData> Samples => Inputs.Select(input => new TestCaseData(input.Name, input.Sample).SetName($"Damaged copies of {input.Name}"));

    private static IEnumerable<TestCaseData> All => Inputs.Select(input => new TestCaseData(input.Name, input.All).SetName($"Many damaged copies of {input.Name}"));

    [TestCaseSource(nameof(Samples))]
    public void A_damaged_file_is_marked_or_refused(string name, int count) => Run(name, count);

    [TestCaseSource(nameof(All))]
    [Explicit("107,000 files, some minutes")]
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
        var isPackage = name.EndsWith(".docx", StringComparison.Ordinal) || name.EndsWith(".zip", StringComparison.Ordinal);
        Run(count, seed =>
        {
            var random = new Random(seed);
            return (name, isPackage && seed % 4 != 0 ? Mutations.OfEntry(original, random) : Mutations.Of(original, random));
        });
    }

    private static void RunOdd(int from, int count) => Run(count, seed => OddReports.Of(from + seed));

    private static void Run(int count, Func<int, (string Name, byte[] Bytes)> input)
    {
        var (longest, slowest) = (TimeSpan.Zero, "");
        for (var seed = 0; seed < count; seed++)
        {
            var (name, bytes) = input(seed);
            try
            {
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
        "equations.docx" => Documents.Word(WordSpecs.Equations),
        _ => Fixture.Bytes(name),
    };
}
