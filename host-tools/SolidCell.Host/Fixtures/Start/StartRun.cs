using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>Starts tests: every fixture's protocol and cell are known and their limits confirmed before the first one starts.</summary>
internal sealed class StartRun(FixtureSession desk, StartOptions options, TextWriter output, Func<string?> answer)
{
    /// <exception cref="UserErrorException">A cell or a protocol is missing, or the limits were not confirmed: nothing was
    /// started.</exception>
    /// <exception cref="OperationException">A protocol is not known, or does not suit its cell: nothing was started.</exception>
    public async Task<IReadOnlyList<FixtureOutcome>> RunAsync(IEnumerable<string> words, CancellationToken cancellation)
    {
        IReadOnlyList<FixtureReading> fixtures = desk.Targets.Resolve(words);
        options.Check(fixtures.Count);
        Dictionary<string, StartPlan> plans = fixtures.Index()
            .ToDictionary(item => item.Item.Fixture, item => Plan(item.Item.Fixture, item.Index));
        foreach (StartPlan plan in plans.Values)
        {
            StartCheck.Check(plan);
        }

        if (!options.AsJson)
        {
            foreach (string line in plans.Values.SelectMany(LimitSheet.Lines))
            {
                output.WriteLine(line);
            }
        }

        Confirm(fixtures.Count);
        return await ManyFixtures.AskAsync(fixtures, fixture => StartAsync(plans[fixture], cancellation)).ConfigureAwait(false);
    }

    private StartPlan Plan(string fixture, int index)
    {
        NewCell cell = options.Area is { } area
            ? CellChoice.AdHoc(CellChoice.DefaultName, options.Kind, area, options.CapacityMilliampHours)
            : CellChoice.Registered(desk.Database, options.Cells[index]);
        HeldProgram program = options.Protocol is { } named ? Named(named, cell) : desk.Operations.Held.Of(fixture);
        return new StartPlan(fixture, program, cell);
    }

    /// <summary>A file or a built-in protocol; the fixture must hold it, or it refuses.</summary>
    private static HeldProgram Named(string fileOrName, NewCell cell)
    {
        ProtocolSource source = ProtocolSource.Find(fileOrName);
        return HeldProgram.Of(FlashPlan.Of(source.Protocol(), source.Text, activeMassMicrograms: cell.ActiveMassMicrograms));
    }

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

    private async Task<FixtureOutcome> StartAsync(StartPlan plan, CancellationToken cancellation)
    {
        await desk.Operations.StartAsync(plan, cancellation).ConfigureAwait(false);
        return new FixtureOutcome(plan.Fixture, true, $"started {plan.Program.Protocol.Name}, test {plan.TestIdText[..8]}",
            plan.TestIdText);
    }
}
