using SolidCell.Core.Schedule;
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
        Find(database, test) is { } stored ? ProtocolReader.Read(stored.Source, stored.Name).Protocol : null;

    /// <summary>What the fixture ran, which was compiled from it; null likewise.</summary>
    public static Program? ProgramOf(StoreDatabase database, StoredTest test)
    {
        var program = new Program();
        return Find(database, test) is { } stored && new ProgramReader().TryRead(stored.Program, stored.Program.Length, program)
            ? program : null;
    }

    private static StoredProtocol? Find(StoreDatabase database, StoredTest test) =>
        test.ProtocolSha256 is { } hash ? new ProtocolRegistry(database, TimeProvider.System).Find(hash) : null;
}
