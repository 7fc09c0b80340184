namespace SolidCell.Store.Registry;

/// <summary>Something that people were told about.</summary>
/// <remarks>
/// <para><c>Kind</c>: "hard-short", "soft-short", "fault", "silent", "broker" or "storage".</para>
/// <para><c>Fixture</c>: The fixture it is about; empty for broker and storage.</para>
/// <para><c>Subject</c>: What tells it from others of its kind on this fixture: a test's id for shorts, a fault's number.</para>
/// <para><c>Times</c>: How often the cause came: more than 1 when it went away for a moment only.</para>
/// <para><c>Ended</c>: When the cause was gone, null while it lasts.</para>
/// <para><c>Dismissed</c>: When a person put it away, null while nobody has.</para>
/// </remarks>
public sealed record StoredAlert(
    long Id, string Kind, string Fixture, string Subject, string Title, string Detail, int Times,
    DateTimeOffset Raised, DateTimeOffset? Ended, DateTimeOffset? Dismissed);
