namespace SolidCell.Dashboard.Pairing;

/// <summary>Which fixture is new.</summary>
public sealed record PairingRequest(string? Fixture);
