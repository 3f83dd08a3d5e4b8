namespace HwSpecs.Specs.Witnesses;

/// <summary>The functions that the witness knows.</summary>
public enum ElementaryFunction
{
    Exp,
    ExpM1,
    Log,
    LogP1,
    Sigmoid,
    Tanh,
    Erf,
    Erfc,
}
