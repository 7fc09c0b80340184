namespace SolidCell.Store.Reading;

/// <summary>A test as the database knows it.</summary>
public sealed record StoredTest(
    byte[] TestId, string Fixture, string CellName, int CellKind, long AreaSquareMicrometres, long CapacityNanoampHours,
    string? ProtocolName, string State, DateTimeOffset Started)
{
    public long CellId { get; init; }

    public byte[]? ProtocolSha256 { get; init; }

    /// <summary>Number of the firmware's <see cref="Core.Schedule.TestEndReason"/>, null while the fixture has not reported an end.</summary>
    public long? EndReason { get; init; }

    public string? Chemistry { get; init; }

    public string? WorkingElectrode { get; init; }

    public long? ActiveMassMicrograms { get; init; }

    /// <summary>The id in lower-case hexadecimal, as people type it.</summary>
    public string Id => Convert.ToHexStringLower(TestId);

    public double AreaSquareCentimetres => AreaSquareMicrometres / 1e8;
}
