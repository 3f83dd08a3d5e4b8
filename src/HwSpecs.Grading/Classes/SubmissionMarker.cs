using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Classes;

/// <summary>From a file to its marks: the key is computed once; safe for any number of threads.</summary>
public sealed class SubmissionMarker
{
    private static readonly SubmissionReading Nothing = new([], [], [], [], []);

    private readonly Definition definition;
    private readonly IReadOnlyList<Expectation> expectations;

    public SubmissionMarker(Definition definition, Rubric rubric)
    {
        this.definition = definition;
        Rubric = rubric;
        expectations = Expectation.All(definition);
        Addresses = [.. expectations.Select(expectation => expectation.Address)];
        Hash = HashOf(expectations, rubric);
    }

    public Rubric Rubric { get; }

    /// <summary>Everything that is asked for, in the homework's order.</summary>
    public IReadOnlyList<Address> Addresses { get; }

    /// <summary>Of the expected values, the rubric and the version: with another hash, marks are no longer these marks.</summary>
    public string Hash { get; }

    /// <param name="path">A file, or one student's folder.</param>
    public MarkedFile Mark(string path) => Mark(SubmissionFile.Open(path));

    /// <param name="name">What the bytes were called; it is shown, and no file of this name is opened.</param>
    public MarkedFile Mark(string name, ReadOnlyMemory<byte> bytes) => Mark(SubmissionFile.Open(name, bytes));

    /// <summary>Several files of one student as one submission.</summary>
    public MarkedFile Mark(string name, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var opened = files.Select(file => SubmissionFile.Open(file.Name, file.Bytes)).ToList();
        List<SubmissionReading> readings = [.. opened.OfType<SubmissionFile.Opened>().Select(file => SubmissionReader.Read(file.Text, definition.Samples))];
        if (readings.Count == 0)
            return Refuse($"{name} holds no file that can be read: {string.Join(" ", opened.OfType<SubmissionFile.Refused>().Take(3).Select(file => file.Reason))}");
        return new MarkedFile.Marked(Marker.Mark(expectations, new SubmissionReading(
            [.. readings.SelectMany(reading => reading.Quantities)],
            [.. readings.SelectMany(reading => reading.Unreadable)],
            [.. readings.SelectMany(reading => reading.NotUnderstood)],
            [.. readings.SelectMany(reading => reading.Notes)],
            [.. readings.SelectMany(reading => reading.Sections)]), Rubric));
    }

    /// <summary>A submission that says nothing, for <paramref name="reason"/>.</summary>
    public MarkedFile.Refused Refuse(string reason) => new(reason, Marker.Mark(expectations, Nothing, Rubric));

    private MarkedFile Mark(SubmissionFile file) => file switch
    {
        SubmissionFile.Opened opened => new MarkedFile.Marked(Marker.Mark(expectations, SubmissionReader.Read(opened.Text, definition.Samples), Rubric)),
        SubmissionFile.Refused refused => Refuse(refused.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(file), file, "This case of opening a submission is not known."),
    };

    private static string HashOf(IReadOnlyList<Expectation> expectations, Rubric rubric)
    {
        var text = new StringBuilder(typeof(SubmissionMarker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion).Append('\n');
        foreach (var expectation in expectations)
            text.Append(expectation is Expectation.OfKey key ? QuantityJson.ToLine(key.Key) : expectation.Address.ToString()).Append('\n');
        foreach (var group in rubric.Groups)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{group.Prefix}\t{group.Title}\t{group.Points}\n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{rubric.SlipDeduction}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
