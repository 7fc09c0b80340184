using SolidCell.Ingest.Commanding;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Commands;

/// <summary>The program that a fixture took last, of those whose text this host has.</summary>
internal sealed class HeldProtocol(AuditReader audit, ProtocolRegistry protocols)
{
    public StoredProtocol? Find(string fixture) =>
        FlashedPrograms.Of(fixture, audit).Select(protocols.Find).FirstOrDefault(found => found is not null);
}
