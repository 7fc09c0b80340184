using SolidCell.Core.Schedule;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Model;

/// <summary>A step that takes time: rest, constant current, constant voltage or pulse.</summary>
public sealed record TimedStep(Position At, string? Name) : ProtocolStep(At, Name)
{
    public required StepKind Kind { get; init; }

    /// <summary>The word of the file: deposit, strip, charge, discharge, rest, hold or pulse.</summary>
    public required string Verb { get; init; }

    /// <summary>Signed, positive deposits or charges; 0 for rest and hold.</summary>
    public CurrentAmount Current { get; init; }

    /// <summary>Added to the current after every turn of the innermost loop, same unit and sign convention.</summary>
    public long CurrentPerTurn { get; init; }

    public int Microvolts { get; init; }

    public CurrentAmount CurrentBound { get; init; }

    public bool? BeginsCycle { get; init; }

    public required IReadOnlyList<StepLimit> Limits { get; init; }

    /// <summary>The step's own rule, or null to use the protocol's.</summary>
    public RecordSection? Record { get; init; }
}
