namespace SolidCell.Operations.Guiding;

/// <summary>What a fixture showed with the current backwards and forwards.</summary>
public sealed record HeldPair(HeldReading Low, HeldReading High);
