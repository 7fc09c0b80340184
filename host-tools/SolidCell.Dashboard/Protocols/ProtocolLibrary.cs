using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Protocols;

/// <summary>The protocols that somebody can choose from.</summary>
internal sealed class ProtocolLibrary(ProtocolRegistry sent)
{
    private static readonly ProtocolBrief[] Ready = [.. BuiltinProtocols.Names.Select(Brief)];

    public IReadOnlyList<ProtocolBrief> List() => [.. Ready, .. sent.List().Select(Brief)];

    /// <summary>By a built-in protocol's name or a sent one's hash; null when there is none.</summary>
    public ProtocolText? Find(string id)
    {
        if (BuiltinProtocols.Names.Contains(id))
        {
            return new ProtocolText(id, id, BuiltinProtocols.Read(id));
        }

        return FindSent(id) is { } stored ? new ProtocolText(stored.Id, stored.Name, stored.Source) : null;
    }

    public StoredProtocol? FindSent(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigit) ? sent.Find(Convert.FromHexString(hash)) : null;

    private static ProtocolBrief Brief(string name)
    {
        Protocol protocol = BuiltinProtocols.Load(name);
        return new ProtocolBrief(name, name, protocol.Title, ProtocolReports.KindOf(protocol), "ready", null);
    }

    private static ProtocolBrief Brief(StoredProtocol stored)
    {
        Protocol? protocol = ProtocolReader.Read(stored.Source, stored.Name).Protocol;
        return new ProtocolBrief(stored.Id, stored.Name, protocol?.Title ?? "",
            protocol is null ? "unknown" : ProtocolReports.KindOf(protocol), "sent", stored.Added);
    }
}
