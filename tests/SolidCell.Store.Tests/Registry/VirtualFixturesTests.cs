using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Registry;

public sealed class VirtualFixturesTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_virtual_fixture_is_known_as_one_before_and_after_its_first_word()
    {
        var fixtures = new VirtualFixtures(_store.Database, TimeProvider.System);
        Say("v2-ndl-li");
        fixtures.Add(["v1-bare-li", "v2-ndl-li"]);
        fixtures.Add(["v1-bare-li"]);
        Say("v1-bare-li");
        Say("press-1");

        using var reader = new TestReader(_store.Database);
        Assert.Equal([("press-1", false), ("v1-bare-li", true), ("v2-ndl-li", true)],
            reader.Fixtures().OrderBy(one => one.Name).Select(one => (one.Name, one.IsVirtual)));
    }

    private void Say(string fixture)
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.WriteStatus(fixture, """{"state":"idle"}""");
        writer.Commit();
    }
}
