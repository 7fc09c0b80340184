namespace SolidCell.Host.Demo;

/// <summary>How far one cell of the demo is, for people to look at.</summary>
public sealed record CellProgress(
    string Cell, string State, double TestHours, double SetPointMilliampsPerSquareCentimetre, double CellMillivolts, long RecordsMade, long RecordsStored);
