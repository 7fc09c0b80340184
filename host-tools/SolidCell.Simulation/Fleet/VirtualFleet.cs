using SolidCell.Mqtt;
using SolidCell.Operations;
using SolidCell.Simulation.Link;

namespace SolidCell.Simulation.Fleet;

/// <summary>
/// Virtual fixtures (the firmware on simulated chips) alive on a broker until disposed of. A broker that is away is waited for.
/// </summary>
public sealed class VirtualFleet : IAsyncDisposable, IVirtualPresses
{
    private readonly CancellationTokenSource _living = new();
    private readonly Dictionary<string, VirtualFixture> _fixtures;
    private readonly Dictionary<string, FixtureLink> _links;
    private readonly Task[] _lives;

    private VirtualFleet(VirtualFleetOptions options)
    {
        _fixtures = options.Cells.Select(cell => new VirtualFixtureOptions
        {
            FixtureId = $"{options.Prefix}-{cell}",
            CellName = cell,
            BoardName = cell,
            Seed = options.Seed,
        }).ToDictionary(one => one.FixtureId, one => new VirtualFixture(one));
        _links = _fixtures.ToDictionary(one => one.Key, one => Link(options, one.Value));
        _lives = [.. _links.Values.Select(link => Task.Run(() => link.RunAsync(_living.Token)))];
    }

    /// <summary>The fixtures' names, in the order of the cells.</summary>
    public IReadOnlyList<string> Names => [.. _links.Keys];

    /// <summary>Ends with the exception of the first fixture that fails; else lasts as long as the fleet.</summary>
    public Task Completion => Task.WhenAny(_lives).Unwrap();

    /// <exception cref="OperationException">A cell is not known or comes twice, or a name is none a fixture may have.</exception>
    public static VirtualFleet Start(VirtualFleetOptions options)
    {
        CellNames.Check(options.Cells);
        if (options.Cells.Select(cell => $"{options.Prefix}-{cell}").FirstOrDefault(name => !Topics.IsFixtureName(name)) is { } wrong)
        {
            throw new OperationException(
                $"'{wrong}' is no name for a fixture: letters, digits and hyphens, at most 64; name another with --name PREFIX.");
        }

        return new VirtualFleet(options);
    }

    /// <exception cref="KeyNotFoundException">No fixture of this fleet has that name.</exception>
    public LinkSnapshot Look(string name) => _links[name].Snapshot;

    public IReadOnlyList<string> Cells => NamedCells.All;

    public string? CellIn(string fixture) => _fixtures.GetValueOrDefault(fixture)?.CellName;

    public Task SwapAsync(string fixture, string cell, CancellationToken cancellation) =>
        _links.TryGetValue(fixture, out FixtureLink? link)
        ? link.DoAsync(() => _fixtures[fixture].Swap(cell), cancellation)
        : throw new OperationException($"There is no virtual fixture '{fixture}' here.");

    public async ValueTask DisposeAsync()
    {
        await _living.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_lives).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        foreach (FixtureLink link in _links.Values)
        {
            await link.DisposeAsync().ConfigureAwait(false);
        }

        _living.Dispose();
    }

    private static FixtureLink Link(VirtualFleetOptions options, VirtualFixture fixture) =>
        new(new LinkedVirtualFixture(fixture), new FixtureLinkOptions
        {
            Host = options.Broker.Host,
            Port = options.Broker.Port,
            Secure = options.Broker.Secure,
            Speed = options.Speed,
        });
}
