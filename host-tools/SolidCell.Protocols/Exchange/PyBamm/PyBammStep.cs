namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>What a step of an experiment controls, or an end looks at.</summary>
internal enum PyBammControl
{
    /// <summary>Amperes.</summary>
    Current,

    /// <summary>C-rate.</summary>
    Rate,

    /// <summary>Volts.</summary>
    Voltage,

    /// <summary>Watts.</summary>
    Power,

    /// <summary>Ohms.</summary>
    Resistance,

    /// <summary>No current.</summary>
    Rest,
}

/// <summary>An end of a step: the value, and from which side it is met; null where PyBaMM takes the side from the step.</summary>
internal sealed record PyBammEnd(PyBammControl Control, decimal Value, char? Side, string Text);

/// <summary>A step of an experiment. As in PyBaMM a current, rate or power above 0 discharges.</summary>
/// <param name="Line">Its line in the source.</param>
/// <param name="Where">How messages name it.</param>
/// <param name="Control">What is controlled.</param>
/// <param name="Value">In A, C, V, W or ohm.</param>
/// <param name="Seconds">Duration, or null.</param>
/// <param name="Ends">What ends it before.</param>
internal sealed record PyBammStep(
    int Line, string Where, PyBammControl Control, decimal Value, decimal? Seconds, IReadOnlyList<PyBammEnd> Ends)
{
    /// <summary>Time between outputs in s, or null for the experiment's.</summary>
    public decimal? PeriodSeconds { get; init; }
}
