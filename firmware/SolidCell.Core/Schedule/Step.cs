namespace SolidCell.Core.Schedule;

/// <summary>One step of a program. Fields that a kind does not use are 0.</summary>
public sealed class Step
{
    public StepKind Kind;

    /// <summary>Unit of <see cref="Current"/>, <see cref="CurrentPerTurn"/> and <see cref="CurrentBound"/>.</summary>
    public CurrentUnit Unit;

    /// <summary>
    /// Signed current of a constant-current step or pulse, or power of a constant-power step; positive is deposition (charge).
    /// </summary>
    public long Current;

    /// <summary>Added to <see cref="Current"/> once for every finished turn of the innermost loop: the CCD staircase is one loop.</summary>
    public long CurrentPerTurn;

    /// <summary>
    /// Millionths by which the current is multiplied for every finished turn of the innermost loop; 0 for not at all. Format 2.
    /// </summary>
    public int MillionthsPerTurn;

    /// <summary>How the voltage moves in a sweep, signed, in nanovolts per second (0.1 mV/s is 100,000). Format 2.</summary>
    public long NanovoltsPerSecond;

    /// <summary>Voltage of a constant-voltage step, or that a sweep begins at, in microvolts.</summary>
    public int Microvolts;

    /// <summary>Bound of |current| in a step that holds or moves the voltage, or holds the power.</summary>
    public long CurrentBound;

    /// <summary>Index of the first step of the loop's body, for <see cref="StepKind.Loop"/>; must lie before it.</summary>
    public int Target;

    /// <summary>How often a loop's body is run in all, 1..65535.</summary>
    public int Turns;

    /// <summary>True when a new cycle begins with this step: the cycle counter goes up by one.</summary>
    public bool BeginsCycle;

    /// <summary>True for what the cell lives through, false for a loop's jump and for the end.</summary>
    public bool TakesTime => Kind != StepKind.Loop && Kind != StepKind.Stop;

    /// <summary>True when the current follows from the cell's voltage and only its bound is given.</summary>
    public bool IsControlled => Kind == StepKind.ConstantVoltage || Kind == StepKind.VoltageSweep || Kind == StepKind.ConstantPower;

    /// <summary>The voltage to hold after some time in the step.</summary>
    public int MicrovoltsAt(long milliseconds) => Microvolts + (int)(NanovoltsPerSecond * milliseconds / 1000000);

    public Limit[] Limits = new Limit[0];

    /// <summary>What an impedance step measures; null in all others. Format 2.</summary>
    public SpectrumSettings? Spectrum;
    public RecordRule Record = new RecordRule();
}
