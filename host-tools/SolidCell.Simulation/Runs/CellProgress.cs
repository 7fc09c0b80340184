namespace SolidCell.Simulation.Runs;

/// <summary>How far one cell of a run is, for people to look at. The share is 0 to 1; a test that a short has ended is through.</summary>
public sealed record CellProgress(
    string Cell, string State, double TestHours, double Share, double SetPointMilliampsPerSquareCentimetre, double CellMillivolts,
    long RecordsMade, long RecordsStored);
