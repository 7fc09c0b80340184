using SolidCell.Core.Measurement;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

public sealed class RunRegistryTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_run_that_never_ended_is_found_once_and_its_tests_are_interrupted()
    {
        var runs = new RunRegistry(_store.Database, TimeProvider.System);
        long run = runs.Begin("demo", 1);
        Plan(run);
        UnfinishedRun found = Assert.Single(runs.CloseUnfinished());
        Assert.Equal((run, 1), (found.RunId, found.OpenTests));
        Assert.Equal("interrupted", _store.Scalar<string>("SELECT state FROM tests"));
        Assert.Empty(runs.CloseUnfinished());
    }

    [Fact]
    public void A_run_that_ended_is_not_found()
    {
        var runs = new RunRegistry(_store.Database, TimeProvider.System);
        runs.End(runs.Begin("demo", 1), "done");
        Assert.Empty(runs.CloseUnfinished());
    }

    private void Plan(long run)
    {
        long cell =
            new CellRegistry(_store.Database,
                TimeProvider.System).Add(new NewCell("bare-li", CellKind.Symmetric, 78539816) { IsRegistered = false });
        new TestRegistry(_store.Database, TimeProvider.System).Plan(new PlannedTest(new byte[16], "f", true, run, cell, new byte[32]));
    }
}
