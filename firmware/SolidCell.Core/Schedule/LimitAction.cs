namespace SolidCell.Core.Schedule;

/// <summary>What happens when a limit is reached.</summary>
public enum LimitAction : byte
{
    /// <summary>Go on with the next step.</summary>
    Next = 0,

    /// <summary>Go to the step in <see cref="Limit.Target"/>.</summary>
    GoTo = 1,

    /// <summary>Leave the innermost loop: go to the step after its <see cref="StepKind.Loop"/>.</summary>
    LeaveLoop = 2,

    /// <summary>End the test.</summary>
    Stop = 3,
}
