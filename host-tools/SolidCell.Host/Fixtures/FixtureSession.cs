using SolidCell.Ingest.Commanding;
using SolidCell.Mqtt.Connecting;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Fixtures;

/// <summary>A broker with its fixtures and a data directory that keeps what is asked of them: what flash and run work with.</summary>
internal sealed class FixtureSession : IAsyncDisposable
{
    private FixtureSession(StoreDatabase database, FixtureCommander commander, FixtureTargets targets)
    {
        Database = database;
        Commander = commander;
        Targets = targets;
    }

    public StoreDatabase Database { get; }

    public FixtureCommander Commander { get; }

    public FixtureTargets Targets { get; }

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    /// <exception cref="StoreException">The data directory cannot be used.</exception>
    public static async Task<FixtureSession> OpenAsync(FixtureTargets targets, DirectoryInfo data, CancellationToken cancellation)
    {
        StoreDatabase database = StoreDatabase.Open(data.FullName);
        FixtureCommander commander = await FixtureCommander.ConnectAsync(new CommandAudit(database, TimeProvider.System), targets.Broker, cancellation).ConfigureAwait(false);
        return new FixtureSession(database, commander, targets);
    }

    public ValueTask DisposeAsync() => Commander.DisposeAsync();
}
