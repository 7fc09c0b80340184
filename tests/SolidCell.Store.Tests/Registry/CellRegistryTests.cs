using SolidCell.Core.Measurement;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

public sealed class CellRegistryTests : IDisposable
{
    private static readonly NewCell Full = new("NCM-07", CellKind.Full, 78_539_816)
    {
        Chemistry = "Li | Li6PS5Cl | NCM",
        WorkingElectrode = "NCM 78/10/12",
        ActiveMassMicrograms = 13_200,
        CapacityNanoampHours = 2_420_000,
        Notes = "second pellet of the batch",
    };

    private readonly TemporaryStore _store = new();
    private readonly CellRegistry _cells;

    public CellRegistryTests() => _cells = new CellRegistry(_store.Database, TimeProvider.System);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_cell_is_read_as_it_was_described()
    {
        long id = _cells.Add(Full);
        StoredCell found = _cells.Find("ncm-07")!;
        Assert.Equal((id, Full, 0), (found.CellId, found.Description, found.Tests));
        Assert.Equal(found, _cells.Find(id));
    }

    [Fact]
    public void A_name_is_taken_once_but_made_up_cells_may_share_theirs()
    {
        _cells.Add(Full);
        Assert.Contains("NCM-07", Assert.Throws<StoreException>(() => _cells.Add(Full with { Name = "ncm-07" })).Message,
            StringComparison.OrdinalIgnoreCase);
        _cells.Add(Full with { IsRegistered = false });
        _cells.Add(Full with { IsRegistered = false });
        Assert.Single(_cells.List());
    }

    [Fact]
    public void A_cell_can_be_described_better_but_not_under_another_s_name()
    {
        long id = _cells.Add(Full);
        _cells.Add(Full with { Name = "NCM-08" });
        _cells.Update(id, Full with { Notes = "cracked" });
        Assert.Equal("cracked", _cells.Find("NCM-07")!.Description.Notes);
        Assert.Throws<StoreException>(() => _cells.Update(id, Full with { Name = "NCM-08" }));
    }

    [Fact]
    public void A_cell_with_tests_stays_and_one_without_goes()
    {
        long id = _cells.Add(Full);
        new TestRegistry(_store.Database, TimeProvider.System).Plan(new PlannedTest(new byte[16], "f", false, null, id, new byte[32]));
        Assert.Throws<StoreException>(() => _cells.Remove(_cells.Find(id)!));
        new TestRegistry(_store.Database, TimeProvider.System).Withdraw(new byte[16]);
        _cells.Remove(_cells.Find(id)!);
        Assert.Null(_cells.Find("NCM-07"));
    }
}
