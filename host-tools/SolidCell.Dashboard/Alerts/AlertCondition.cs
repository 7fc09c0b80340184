namespace SolidCell.Dashboard.Alerts;

/// <summary>Something that holds now and that people should know. Two with the same kind, fixture and subject have one cause.</summary>
internal sealed record AlertCondition(string Kind, string Fixture, string Subject, string Title, string Detail)
{
    public (string Kind, string Fixture, string Subject) Cause => (Kind, Fixture, Subject);
}
