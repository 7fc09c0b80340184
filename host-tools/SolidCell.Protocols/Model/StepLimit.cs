using SolidCell.Core.Schedule;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Model;

/// <summary>One reason for a step to end. For a current the unit may still need the cell's area or capacity.</summary>
public sealed record StepLimit(Position At, LimitQuantity Quantity, long Threshold)
{
    public CurrentUnit Unit { get; init; } = CurrentUnit.Nanoamps;

    /// <summary>True when the threshold is a current or a charge per gram of active material.</summary>
    public bool IsPerGram { get; init; }

    public LimitAction Action { get; init; } = LimitAction.Next;

    /// <summary>Name of the step to go to, for <see cref="LimitAction.GoTo"/>.</summary>
    public string? TargetName { get; init; }

    /// <summary>Where the file says what is done then; the limit's own place when it does not.</summary>
    public Position ActionAt { get; init; } = At;
}
