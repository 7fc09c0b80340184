using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

public sealed class ProtocolRegistryTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_protocol_is_kept_once_and_found_by_name_and_by_the_beginning_of_its_hash()
    {
        var protocols = new ProtocolRegistry(_store.Database, TimeProvider.System);
        byte[] hash = [0xAB, 0xCD, .. new byte[30]];
        protocols.Add(hash, "ccd", [1, 2, 3], "name: ccd");
        protocols.Add(hash, "another name", [9], "");
        StoredProtocol found = Assert.Single(protocols.List());
        Assert.Equal(("ccd", "name: ccd", 3), (found.Name, found.Source, found.Program.Length));
        Assert.Equal(found.Id, Assert.Single(protocols.Find("abcd")).Id);
        Assert.Equal(found.Id, Assert.Single(protocols.Find("ccd")).Id);
        Assert.Equal(found.Id, protocols.Find(hash)!.Id);
        Assert.Empty(protocols.Find("%"));
    }
}
