using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

public sealed class CellRegistryCardTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void It_is_kept_with_the_cell_and_makes_it_another_cell()
    {
        var card = new CellCard();
        Assert.Null(card.Set("die_mm", "13"));
        var cells = new CellRegistry(_store.Database, TimeProvider.System);
        var cell = new NewCell("C1", CellKind.Symmetric, 78_539_816) { Card = card.Text };
        cells.Add(cell);
        Assert.Equal(cell, cells.Find("c1")!.Description);
        Assert.NotEqual(cell, cell with { Card = null });
    }
}
