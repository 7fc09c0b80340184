namespace SolidCell.Blind.Traces;

/// <summary>What happens in a trace, after the rows of the referee's table.</summary>
public enum Course
{
    /// <summary>Break-in, interphase growth, oven cycling, noise: nothing that a detector should report.</summary>
    Healthy,

    /// <summary>Voids at the stripped electrode: a convex rise that accumulates. No short.</summary>
    Voids,

    /// <summary>
    /// The operator changes pressure (5 to 7 MPa and back) and the oven's temperature (30 to 36 degC and back). No short.
    /// </summary>
    Conditions,

    /// <summary>Row 1a: a persistent parallel path of 100 to 5000 ohm cm2 that grows 0.1 to 3 % a half-cycle.</summary>
    Persistent,

    /// <summary>Row 1b and 1c: paths of 50 to 2000 ohm cm2, lifetimes log-uniform from 1 ms to 1 h.</summary>
    Dynamic,

    /// <summary>Row 2: current in one direction, paths after 1 to 5 mAh/cm2, then a hard short.</summary>
    OneWay,

    /// <summary>Row 10: a bridge of 0.2 to 20 ohm cm2.</summary>
    Hard,

    /// <summary>Row 10: a state that leaves 15 to 60 % of the voltage and stays.</summary>
    Halfway,

    /// <summary>A full cell that ages and leaks nothing.</summary>
    FullHealthy,

    /// <summary>Row 6: a full cell bled over 5 to 100 kohm cm2, with a noisy plateau and partial recovery.</summary>
    FullLeaky,
}
