using SolidCell.Core.Schedule;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Model;

/// <summary>A step that takes time: rest, constant current, constant voltage, pulse, spectrum and the like.</summary>
public sealed record TimedStep(Position At, string? Name) : ProtocolStep(At, Name)
{
    public required StepKind Kind { get; init; }

    /// <summary>The word of the file: deposit, strip, charge, discharge, rest, hold, sweep, pulse or impedance.</summary>
    public required string Verb { get; init; }

    /// <summary>Signed, positive deposits or charges; a power in a constant-power step; 0 for rest, hold and sweep.</summary>
    public CurrentAmount Current { get; init; }

    /// <summary>Added to the current after every turn of the innermost loop, same unit and sign convention.</summary>
    public long CurrentPerTurn { get; init; }

    /// <summary>Millionths by which the current is multiplied after every turn of the innermost loop; 0 for not at all.</summary>
    public int MillionthsPerTurn { get; init; }

    public int Microvolts { get; init; }

    /// <summary>Signed rate of a sweep; 0 for everything else.</summary>
    public long NanovoltsPerSecond { get; init; }

    /// <summary>Where a sweep ends.</summary>
    public int LastMicrovolts { get; init; }

    /// <summary>Bound of |current| where a voltage or a power is given.</summary>
    public CurrentAmount CurrentBound { get; init; }

    /// <summary>What an impedance step measures; null in all others.</summary>
    public SpectrumAmount? Spectrum { get; init; }

    public bool? BeginsCycle { get; init; }

    public required IReadOnlyList<StepLimit> Limits { get; init; }

    /// <summary>The current or power after so many finished turns of the innermost loop.</summary>
    public CurrentAmount AfterTurns(int turns) => Current with
    {
        Value = CurrentScale.AfterTurns(new Step
        {
            Current = Current.Value,
            CurrentPerTurn = CurrentPerTurn,
            MillionthsPerTurn = MillionthsPerTurn,
        }, turns),
    };

    /// <summary>True when the current follows from the cell's voltage.</summary>
    public bool IsControlled => Kind is StepKind.ConstantVoltage or StepKind.VoltageSweep or StepKind.ConstantPower;

    /// <summary>The step's own rule, or null to use the protocol's.</summary>
    public RecordSection? Record { get; init; }
}
