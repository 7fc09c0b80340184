using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Tests;

/// <summary>A cell is exchanged in a virtual fixture only, and that is written down.</summary>
public sealed class CellSwapTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_came_of_it_is_in_the_audit_trail()
    {
        var swap = new CellSwap(new Presses(), new CommandAudit(_store.Database, TimeProvider.System));
        Assert.Equal(("a", "b"), (swap.CellIn("virtual-1"), Assert.Single(swap.Cells)));
        await swap.SwapAsync("virtual-1", "b", Cancellation);
        await Assert.ThrowsAsync<OperationException>(() => swap.SwapAsync("virtual-1", "c", Cancellation));
        Assert.Equal(["refused c there is no such cell", "done b "],
            new AuditReader(_store.Database).List(null, 10).Select(one => $"{one.Outcome} {one.Detail} {one.Answer}"));
    }

    [Fact]
    public async Task A_fixture_of_metal_is_refused_and_nothing_is_written()
    {
        foreach (CellSwap swap in new[] { new CellSwap(new Presses(), Audit()), new CellSwap(null, Audit()) })
        {
            OperationException refusal = await Assert.ThrowsAsync<OperationException>(() => swap.SwapAsync("press-1", "b", Cancellation));
            Assert.Contains("press-1 is no virtual fixture of this host", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Empty(new CellSwap(null, Audit()).Cells);
        Assert.Empty(new AuditReader(_store.Database).List(null, 10));
    }

    private CommandAudit Audit() => new(_store.Database, TimeProvider.System);

    private sealed class Presses : IVirtualPresses
    {
        public IReadOnlyList<string> Cells => ["b"];

        public string? CellIn(string fixture) => fixture == "virtual-1" ? "a" : null;

        public Task SwapAsync(string fixture, string cell, CancellationToken cancellation) =>
            cell == "b" ? Task.CompletedTask : throw new OperationException("there is no such cell");
    }
}
