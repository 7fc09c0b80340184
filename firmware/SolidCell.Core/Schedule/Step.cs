namespace SolidCell.Core.Schedule;

/// <summary>One step of a program. Fields that a kind does not use are 0.</summary>
public sealed class Step
{
    public StepKind Kind;

    /// <summary>Unit of <see cref="Current"/>, <see cref="CurrentPerTurn"/> and <see cref="CurrentBound"/>.</summary>
    public CurrentUnit Unit;

    /// <summary>Signed current of a constant-current step or pulse; positive is deposition (charge).</summary>
    public long Current;

    /// <summary>Added to <see cref="Current"/> once for every finished turn of the innermost loop: the CCD staircase is one loop.</summary>
    public long CurrentPerTurn;

    /// <summary>Voltage of a constant-voltage step, in microvolts.</summary>
    public int Microvolts;

    /// <summary>Bound of |current| in a constant-voltage step.</summary>
    public long CurrentBound;

    /// <summary>Index of the first step of the loop's body, for <see cref="StepKind.Loop"/>; must lie before it.</summary>
    public int Target;

    /// <summary>How often a loop's body is run in all, 1..65535.</summary>
    public int Turns;

    /// <summary>True when a new cycle begins with this step: the cycle counter goes up by one.</summary>
    public bool BeginsCycle;

    public Limit[] Limits = new Limit[0];
    public RecordRule Record = new RecordRule();
}
