namespace SolidCell.Store.Schema;

/// <summary>How far a long change of an older database has come.</summary>
public readonly record struct MigrationProgress(string What, long Done, long Total);
