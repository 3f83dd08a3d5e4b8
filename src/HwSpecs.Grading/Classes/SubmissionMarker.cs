using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Grading.Reading.Apart;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Classes;

/// <summary>From a file to its marks: the key is computed once; safe for any number of threads.</summary>
public sealed class SubmissionMarker
{
    private static readonly SubmissionReading Nothing = new([], [], [], [], []);

    private readonly MarkingKey key;

    // One submission needs none, and its library of hashes takes longer to load than the submission to read.
    private readonly Lazy<string> hash;

    public SubmissionMarker(Definition definition, Rubric rubric)
    {
        key = MarkingKey.Of(definition, rubric);
        Addresses = [.. key.Expectations.Select(expectation => expectation.Address)];
        hash = new(() => HashOf(key.Expectations, rubric));
    }

    /// <summary>The version that marks.</summary>
    public static string Program { get; } = typeof(SubmissionMarker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public Rubric Rubric => key.Rubric;

    /// <summary>Everything that is asked for, in the homework's order.</summary>
    public IReadOnlyList<Address> Addresses { get; }

    /// <summary>Of the expected values, the rubric and the version: with another hash, marks are no longer these marks.</summary>
    public string Hash => hash.Value;

    /// <param name="path">A file, or one student's folder.</param>
    /// <param name="pdfReaders">Read PDFs in processes of their own; without them this one does.</param>
    public MarkedFile Mark(string path, PdfReaders? pdfReaders = null) => Mark(Submission.Open(path, key.Definition, pdfReaders: pdfReaders));

    /// <param name="name">What the bytes were called; it is shown, and no file of this name is opened.</param>
    public MarkedFile Mark(string name, ReadOnlyMemory<byte> bytes, PdfReaders? pdfReaders = null) => Mark(Submission.Open(name, bytes, key.Definition, pdfReaders: pdfReaders));

    /// <summary>Several files of one student as one submission.</summary>
    public MarkedFile Mark(string name, IReadOnlyList<(string Name, byte[] Bytes)> files, PdfReaders? pdfReaders = null) => Mark(Submission.Open(name, files, key.Definition, pdfReaders: pdfReaders));

    /// <summary>A submission that says nothing, for <paramref name="reason"/>.</summary>
    public MarkedFile.Refused Refuse(string reason) => new(reason, Marker.Mark(key, Nothing));

    private MarkedFile Mark(Submission submission) => submission switch
    {
        Submission.Opened opened => new MarkedFile.Marked(Marker.Mark(key, opened.Reading)),
        Submission.Refused refused => Refuse(refused.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(submission), submission, "This case of opening a submission is not known."),
    };

    private static string HashOf(IReadOnlyList<Expectation> expectations, Rubric rubric)
    {
        var text = new StringBuilder(Program).Append('\n');
        foreach (var expectation in expectations)
            text.Append(expectation is Expectation.OfKey key ? QuantityJson.ToLine(key.Key) : expectation.Address.ToString()).Append('\n');
        foreach (var group in rubric.Groups)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{group.Prefix}\t{group.Title}\t{group.Points}\n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{rubric.SlipDeduction}\n");
        foreach (var line in RubricText.Lines(rubric))
            text.Append(line).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
