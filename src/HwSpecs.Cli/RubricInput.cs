using System.CommandLine;
using HwSpecs.Grading.Marking;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary>The rubric that the user names.</summary>
internal static class RubricInput
{
    public static Option<string> Option(string otherwise = "the default") => new("--rubric") { Description = $"Points, tolerances and policies (see: hwspecs rubric) in place of {otherwise}.", HelpName = "file" };

    /// <param name="path">Null for the default rubric.</param>
    /// <exception cref="InputException">The file cannot be read, or is no rubric of the homework.</exception>
    public static Rubric Read(string? path, Definition definition)
    {
        if (path is null)
            return Rubric.Default;
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Directory.Exists(path) ? $"{path} is a directory; expected a rubric file." : $"{path} could not be read; expected a rubric file, such as hwspecs rubric prints.");
        }

        return RubricFile.Read(bytes, [.. Expectation.All(definition).Select(expectation => expectation.Address)]) switch
        {
            RubricFile.Accepted accepted => accepted.Rubric,
            RubricFile.Refused refused => throw new InputException(FormattableString.Invariant($"{path}, line {refused.Line}, column {refused.Column}: {refused.Reason}.")),
            _ => throw new InvalidOperationException("This case of reading a rubric is not known."),
        };
    }
}
