namespace HwSpecs.Grading.Classes;

/// <summary>One line of a roster.</summary>
/// <param name="Id">As it is written, leading zeros included.</param>
/// <param name="Fields">The whole line, by the roster's columns.</param>
public sealed record Student(string Id, string Name, string SisUserId, string Login, string Section, string Email, IReadOnlyList<string> Fields);
