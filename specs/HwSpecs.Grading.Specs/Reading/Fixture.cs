using System.Text;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Submissions that stand beside the specs, and the short ways to open them.</summary>
internal static class Fixture
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static Submission Open(string name, byte[] bytes, ReadingLimits? limits = null) => Submission.Open(name, bytes, Definition.Homework, limits);

    public static SubmissionReading Read(string name, byte[] bytes) => Open(name, bytes).Should().BeOfType<Submission.Opened>().Which.Reading;

    public static SubmissionReading Read(string name) => Read(name, Bytes(name));

    public static SubmissionReading ReadText(string text) => Read("report.txt", Encoding.UTF8.GetBytes(text));

    public static string Refusal(string name, byte[] bytes, ReadingLimits? limits = null) => Open(name, bytes, limits).Should().BeOfType<Submission.Refused>().Which.Reason;

    /// <summary>Address, printed numbers and place of all that was read.</summary>
    public static IEnumerable<string> Lines(this SubmissionReading reading) =>
        reading.Quantities.Select(quantity => $"{quantity.Address} = {string.Join(" ", quantity.Numbers.Select(number => number.Text))} in {quantity.Place}");

    public static IEnumerable<string> Values(this SubmissionReading reading) =>
        reading.Quantities.Select(quantity => $"{quantity.Address} = {string.Join(" ", quantity.Numbers.Select(number => number.Text))}");

    public static MarkedSubmission Mark(SubmissionReading reading) => Marker.Mark(MarkingKey.Of(Definition.Homework, Rubric.Default), reading);
}
