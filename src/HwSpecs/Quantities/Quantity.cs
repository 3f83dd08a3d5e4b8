namespace HwSpecs.Quantities;

/// <summary>A value under one address: the noun that results, snapshots, submissions and verdicts share.</summary>
public sealed record Quantity(Address Address, Arithmetic Arithmetic, QuantityValue Value);
