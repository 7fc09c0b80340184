using System.Text.RegularExpressions;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Commands;

/// <summary>The program that a fixture took last, by the audit trail: the last part of an upload is answered "done" only for a whole, accepted program.</summary>
internal sealed partial class HeldProtocol(AuditReader audit, ProtocolRegistry protocols)
{
    private const int Looked = 500;

    public StoredProtocol? Find(string fixture) =>
        audit.List(fixture, Looked)
            .Where(command => command.Name == "protocol" && command.Outcome is "done" or "repeated")
            .Select(command => LastPart().Match(command.Detail))
            .Where(part => part.Success && long.Parse(part.Groups[2].Value) + long.Parse(part.Groups[3].Value) == long.Parse(part.Groups[4].Value))
            .Select(part => protocols.Find(Convert.FromHexString(part.Groups[1].Value)))
            .FirstOrDefault(found => found is not null);

    [GeneratedRegex(@"^([0-9a-f]{64}) (\d{1,9})\+(\d{1,9}) of (\d{1,9})$")]
    private static partial Regex LastPart();
}
