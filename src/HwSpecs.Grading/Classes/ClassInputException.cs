namespace HwSpecs.Grading.Classes;

/// <summary>A roster, a class's submissions or its overrides cannot be used; the message is one sentence for the user.</summary>
public sealed class ClassInputException(string message) : Exception(message);
