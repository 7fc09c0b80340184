namespace SolidCell.Simulation.Chips;

/// <summary>
/// What can be wrong with a sensor, in the words of PX4's failure injection (https://docs.px4.io/main/en/debug/failure_injection.html).
/// </summary>
public enum SensorFault
{
    /// <summary>Healthy.</summary>
    Ok,

    /// <summary>It does not answer.</summary>
    Off,

    /// <summary>It repeats its last reading.</summary>
    Stuck,

    /// <summary>It answers at random.</summary>
    Garbage,

    /// <summary>It reads a plausible but false value: a third too high.</summary>
    Wrong,

    /// <summary>It is not ready when it should be.</summary>
    Slow,

    /// <summary>It answers with an old reading.</summary>
    Delayed,

    /// <summary>It answers only now and then.</summary>
    Intermittent,
}
