using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Commanding;
using SolidCell.Ingest.Live;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>Starts tests: every fixture's protocol and cell are known and their limits confirmed before the first one starts.</summary>
internal sealed class StartRun(FixtureSession desk, StartOptions options, TextWriter output, Func<string?> answer)
{
    /// <exception cref="UserErrorException">A cell or a protocol is missing, does not suit, or the limits were not confirmed: nothing was started.</exception>
    public async Task<IReadOnlyList<FixtureOutcome>> RunAsync(IEnumerable<string> words, CancellationToken cancellation)
    {
        IReadOnlyList<FixtureReading> fixtures = desk.Targets.Resolve(words);
        options.Check(fixtures.Count);
        Dictionary<string, (HeldProtocol Held, CellChoice Cell)> plans = fixtures.Index().ToDictionary(item => item.Item.Fixture, item => Plan(item.Item, item.Index));
        foreach ((string fixture, (HeldProtocol held, CellChoice cell)) in plans)
        {
            LimitSheet.Check(fixture, held.Protocol, cell);
        }

        if (!options.AsJson)
        {
            foreach (string line in plans.SelectMany(plan => LimitSheet.Lines(plan.Key, plan.Value.Held, plan.Value.Cell)))
            {
                output.WriteLine(line);
            }
        }

        Confirm(fixtures.Count);
        return await ManyFixtures.AskAsync(fixtures, fixture => StartAsync(fixture, plans[fixture].Held, plans[fixture].Cell, cancellation)).ConfigureAwait(false);
    }

    private (HeldProtocol Held, CellChoice Cell) Plan(FixtureReading fixture, int index) => (
        options.Protocol is { } named ? HeldProtocol.Named(named) : HeldProtocol.Of(fixture, desk.Database),
        options.Area is { } area
            ? CellChoice.AdHoc(CellChoice.DefaultName, options.Kind, area, options.CapacityMilliampHours)
            : CellChoice.Registered(desk.Database, options.Cells[index]));

    private void Confirm(int count)
    {
        if (options.IsConfirmed)
        {
            return;
        }

        output.Write(count == 1 ? "Start it? [y/N] " : $"Start all {count}? [y/N] ");
        if (answer()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
        {
            throw new UserErrorException("Not confirmed, so nothing was started; answer y, or give --yes.");
        }
    }

    private async Task<FixtureOutcome> StartAsync(string fixture, HeldProtocol held, CellChoice cell, CancellationToken cancellation)
    {
        byte[] testId = CommandRequest.NewId();
        var tests = new TestRegistry(desk.Database, TimeProvider.System);
        tests.Plan(new PlannedTest(testId, fixture, false, null, cell.Keep(desk.Database), held.Sha256));
        try
        {
            await desk.Commander.SendAsync(fixture, ToStart(testId, held, cell), cancellation).ConfigureAwait(false);
        }
        catch (CommandFailedException failure) when (failure.IsRefusal)
        {
            tests.Withdraw(testId);
            throw;
        }

        string id = Convert.ToHexStringLower(testId);
        return new FixtureOutcome(fixture, true, $"started {held.Protocol.Name}, test {id[..8]}", id);
    }

    private static CommandRequest ToStart(byte[] testId, HeldProtocol held, CellChoice cell) => CommandRequest.ToStart(
        testId, held.Sha256, (int)cell.Description.Kind, cell.Description.AreaSquareMicrometres, cell.Description.CapacityNanoampHours, DateTimeOffset.UtcNow);
}
