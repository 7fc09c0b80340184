namespace SolidCell.Protocols.Units;

/// <summary>A number with its unit, in the integer unit that <see cref="Units.Dimension"/> names.</summary>
public readonly record struct Quantity(Dimension Dimension, long Value);
