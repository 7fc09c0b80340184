namespace SolidCell.Core.Detection;

/// <summary>How bad a short circuit is.</summary>
public enum ShortKind : byte
{
    /// <summary>Electronic contact that opens again or carries a part of the current only.</summary>
    Soft = 1,

    /// <summary>Lasting metallic contact: the voltage is near zero and linear in the current through the origin.</summary>
    Hard = 2,
}
