namespace SolidCell.Store.Reading;

/// <summary>A fixture and what came from it, all boots together.</summary>
public sealed record StoredFixture(
    string Name, bool IsVirtual, DateTimeOffset LastSeen, int Boots, long Stored, long Duplicates, long RefusedBatches);
