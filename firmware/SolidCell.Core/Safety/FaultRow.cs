namespace SolidCell.Core.Safety;

/// <summary>How an active fault goes away.</summary>
public enum FaultClears : byte
{
    /// <summary>By itself, once its condition has been away for <see cref="FaultTable.ClearMilliseconds"/>.</summary>
    ByItself = 0,

    /// <summary>By the operator's clear-fault command, once its condition is gone.</summary>
    ByOperator = 1,
}

/// <summary>One row of the <see cref="FaultTable"/>.</summary>
public sealed class FaultRow
{
    public readonly FaultId Id;

    /// <summary>How long the condition must last before the fault is raised; 0 for at once.</summary>
    public readonly int DebounceMilliseconds;

    public readonly FaultAction Action;

    public readonly FaultClears Clears;

    public FaultRow(FaultId id, int debounceMilliseconds, FaultAction action, FaultClears clears)
    {
        Id = id;
        DebounceMilliseconds = debounceMilliseconds;
        Action = action;
        Clears = clears;
    }
}
