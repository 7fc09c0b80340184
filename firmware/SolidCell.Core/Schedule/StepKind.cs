namespace SolidCell.Core.Schedule;

/// <summary>What a step of a program does. The numbers are those of the program format (docs/program-format.md).</summary>
public enum StepKind : byte
{
    /// <summary>No current through the cell; the relay stays closed and the cell is watched.</summary>
    Rest = 0,
    ConstantCurrent = 1,
    ConstantVoltage = 2,

    /// <summary>A short constant-current step that reports the instant, 1 s and 10 s resistance.</summary>
    Pulse = 3,

    /// <summary>Not a step in time: jumps back to <see cref="Step.Target"/> until <see cref="Step.Turns"/> turns are done.</summary>
    Loop = 4,

    /// <summary>Ends the test. A program also ends after its last step.</summary>
    Stop = 5,

    /// <summary>Moves the voltage at a steady rate from <see cref="Step.Microvolts"/> on. Format 2.</summary>
    VoltageSweep = 6,

    /// <summary>Holds the product of voltage and current. Format 2.</summary>
    ConstantPower = 7,

    /// <summary>An impedance spectrum without direct current: <see cref="Step.Spectrum"/> says which. Format 2.</summary>
    Impedance = 8,
}
