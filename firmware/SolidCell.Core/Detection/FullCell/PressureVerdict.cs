namespace SolidCell.Core.Detection.FullCell;

/// <summary>What the stack pressure has to say about the charge that flows.</summary>
internal enum PressureVerdict
{
    /// <summary>No pressure, too much noise or drift, or not enough charges to compare with.</summary>
    Silent,

    /// <summary>It rises as it did in the charges before: lithium is plated.</summary>
    Follows,

    /// <summary>It has stopped rising: the charge goes elsewhere.</summary>
    Stopped,
}
