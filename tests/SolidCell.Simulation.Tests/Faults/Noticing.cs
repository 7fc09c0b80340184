namespace SolidCell.Simulation.Tests.Faults;

/// <summary>What it takes until a fault shows in the samples, before the debounce of the fault table begins.</summary>
public enum Noticing
{
    /// <summary>The next sample.</summary>
    AtOnce,

    /// <summary>The next reading of a channel that is read once a second, or the next refresh of the source's code.</summary>
    WithinASecond,

    /// <summary>So many readings that are missing or the same that the channel counts as out of date or stuck.</summary>
    WhenOverdue,

    /// <summary>So many bad transfers or readings in a row that it is no chance any more: within a minute.</summary>
    ByChance,

    /// <summary>The next time that the current changes: until then the fault has no effect.</summary>
    WhenTheCurrentChanges,

    /// <summary>The instrument may go on with the readings that come; that it notices is a matter of luck, and harmless.</summary>
    Tolerated,

    /// <summary>Nothing in the fixture can tell.</summary>
    Never,
}
