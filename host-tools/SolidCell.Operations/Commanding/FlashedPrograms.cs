using SolidCell.Store.Reading;

namespace SolidCell.Operations.Commanding;

/// <summary>The programs that a fixture took whole, by the audit trail of this host.</summary>
public static class FlashedPrograms
{
    private const int CommandsLookedAt = 500;

    /// <summary>SHA-256 of each, the newest first.</summary>
    public static IEnumerable<byte[]> Of(string fixture, AuditReader audit) =>
        audit.List(fixture, CommandsLookedAt)
            .Where(command => command.Name == UploadPart.CommandName && command.Outcome is "done" or "repeated")
            .Select(command => UploadPart.Parse(command.Detail))
            .Where(part => part is { IsLast: true })
            .Select(part => Convert.FromHexString(part!.ProgramSha256));
}
