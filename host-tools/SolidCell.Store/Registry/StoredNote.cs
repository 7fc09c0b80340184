namespace SolidCell.Store.Registry;

/// <summary>What somebody noted of a test, and when; notes are added and never changed.</summary>
public sealed record StoredNote(DateTimeOffset Written, string Client, string Text);
