using SolidCell.Mqtt.Connecting;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Fixtures;

/// <summary>A broker with its fixtures and a data directory that keeps what is asked of them: what flash and run work with.</summary>
internal sealed class FixtureSession : IAsyncDisposable
{
    private static readonly TimeSpan LastNotes = TimeSpan.FromSeconds(5);

    private readonly Lazy<StoreDatabase> _database;
    private readonly CommandAudit _audit;
    private readonly FixtureCommander _commander;

    private FixtureSession(Lazy<StoreDatabase> database, CommandAudit audit, FixtureCommander commander, FixtureTargets targets)
    {
        (_database, _audit, _commander) = (database, audit, commander);
        Targets = targets;
        Operations = new FixtureOperations(commander, () => database.Value, targets.Reading, TimeProvider.System);
    }

    /// <exception cref="StoreException">The data directory cannot be used.</exception>
    public StoreDatabase Database => _database.Value;

    public FixtureOperations Operations { get; }

    public FixtureTargets Targets { get; }

    /// <param name="targets">The broker and its fixtures.</param>
    /// <param name="data">The data directory.</param>
    /// <param name="isUrgent">True to send first and open the database when there is something to write down.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    /// <exception cref="StoreException">The data directory cannot be used.</exception>
    public static async Task<FixtureSession> OpenAsync(
        FixtureTargets targets, DirectoryInfo data, bool isUrgent, CancellationToken cancellation)
    {
        var database = new Lazy<StoreDatabase>(() => StoreDatabase.Open(data.FullName), LazyThreadSafetyMode.PublicationOnly);
        if (!isUrgent)
        {
            _ = database.Value;
        }

        var audit = new CommandAudit(() => database.Value, TimeProvider.System);
        FixtureCommander commander = await FixtureCommander.ConnectAsync(audit, targets.Broker, cancellation).ConfigureAwait(false);
        return new FixtureSession(database, audit, commander, targets);
    }

    /// <summary>Says what of the audit trail could not be written in five seconds: nobody will try again after this program.</summary>
    public async Task TellAuditAsync(TextWriter error)
    {
        if (!await _audit.SettleAsync(LastNotes).ConfigureAwait(false))
        {
            await error.WriteLineAsync(
                $"solidcell: The command was sent, but {_audit.Problem ?? "the audit trail is not written yet."} It is not in the audit trail of this data directory.").ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => _commander.DisposeAsync();
}
