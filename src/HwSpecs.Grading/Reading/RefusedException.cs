namespace HwSpecs.Grading.Reading;

/// <summary>A file cannot be read; thrown inside a reader and turned into a case at its boundary.</summary>
/// <param name="reason">What follows the file's name in the sentence: <c>is empty; expected a report.</c></param>
internal sealed class RefusedException(string reason) : Exception(reason);
