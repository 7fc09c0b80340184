namespace SolidCell.Store.Reading;

/// <summary>A test as the database knows it.</summary>
public sealed record StoredTest(
    byte[] TestId, string Fixture, string CellName, int CellKind, long AreaSquareMicrometres, long CapacityNanoampHours,
    string? ProtocolName, string State, DateTimeOffset Started)
{
    /// <summary>The id in lower-case hexadecimal, as people type it.</summary>
    public string Id => Convert.ToHexStringLower(TestId);

    public double AreaSquareCentimetres => AreaSquareMicrometres / 1e8;
}
