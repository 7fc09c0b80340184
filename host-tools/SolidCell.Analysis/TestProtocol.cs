using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis;

/// <summary>The protocol of a stored test.</summary>
internal static class TestProtocol
{
    /// <summary>Null when it is not known here, or cannot be read by this version.</summary>
    public static Protocol? Of(StoreDatabase database, StoredTest test) =>
        test.ProtocolSha256 is { } hash && new ProtocolRegistry(database, TimeProvider.System).Find(hash) is { } stored
            ? ProtocolReader.Read(stored.Source, stored.Name).Protocol
            : null;
}
