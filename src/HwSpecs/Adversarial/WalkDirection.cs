namespace HwSpecs.Adversarial;

public enum WalkDirection
{
    /// <summary>Down the prediction: away from class 1.</summary>
    LowerPrediction,

    /// <summary>Up the prediction: away from class 0.</summary>
    RaisePrediction,

    /// <summary>Away from whichever class the network gives the sample.</summary>
    LeaveClass,
}
