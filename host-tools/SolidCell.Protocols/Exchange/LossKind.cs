namespace SolidCell.Protocols.Exchange;

/// <summary>What it means that something could not be carried from one format to another as it is.</summary>
public enum LossKind
{
    /// <summary>Something else is done to the cell than the source says: another current, voltage, time, end, limit or answer.</summary>
    Treatment,

    /// <summary>The cell gets the same; what is recorded or reported of it differs.</summary>
    Recording,

    /// <summary>The same, in other words or units.</summary>
    Notation,

    /// <summary>The source does not say it and the other format must: a value that was chosen here.</summary>
    Assumed,
}
