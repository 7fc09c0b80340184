namespace SolidCell.Store.Writing;

/// <summary>What became of one batch: how many records are new, how many were there already, and how far the log is safe now.</summary>
public readonly record struct WriteResult(int Stored, int Duplicates, long BootId, long LastSequence);
