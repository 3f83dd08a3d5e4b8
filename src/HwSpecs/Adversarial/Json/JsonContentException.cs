namespace HwSpecs.Adversarial.Json;

/// <summary>A JSON text does not hold what it should; the message is part of a sentence: where, what was found, what was expected.</summary>
public sealed class JsonContentException(string message) : Exception(message);
