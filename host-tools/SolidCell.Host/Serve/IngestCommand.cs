using System.CommandLine;
using SolidCell.Analysis.Digests;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Ingest;
using SolidCell.Mqtt.Connecting;
using SolidCell.Store;
using SolidCell.Store.Review;

namespace SolidCell.Host.Serve;

/// <summary>solidcell ingest: stores what the fixtures on somebody's broker send, and nothing else, until Ctrl-C.</summary>
internal sealed class IngestCommand : Command
{
    public const string Purpose = "Store what the fixtures on a broker send, without a dashboard, until Ctrl-C.";

    private readonly BrokerOptions _broker = new();
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public IngestCommand() : base("ingest", Purpose)
    {
        Options.Add(_data);
        _broker.AddTo(this);
        this.WithExamples("solidcell ingest --broker lab.local:1883 --data /var/lib/solidcell");
        SetAction((parsed, cancellation) => RunAsync(
            _broker.Read(parsed, HostConfiguration.Read(parsed.GetRequiredValue(_data))), parsed.GetRequiredValue(_data),
            parsed.InvocationConfiguration, cancellation));
    }

    private static async Task<int> RunAsync(
        BrokerSettings broker, DirectoryInfo data, InvocationConfiguration console, CancellationToken cancellation)
    {
        using DataDirectoryLock held = DataDirectoryLock.Take(data);
        StoreDatabase database = StoreDatabase.Open(data.FullName);
        var damage = new DamageMonitor(database, TimeProvider.System);
        _ = damage.RunAsync(damage.CheckAtStart(), cancellation);
        await using IngestService ingest = await IngestService.StartAsync(database, TimeProvider.System, broker, cancellation)
            .ConfigureAwait(false);
        console.Output.WriteLine($"Storing what the fixtures on {broker.Address} send in {database.Path}, until Ctrl-C.");
        try
        {
            await Task.WhenAny(ingest.Completion, new StorageMonitor(database, TimeProvider.System).TellAsync(console.Error, cancellation),
                    new DigestKeeper(database, TimeProvider.System).RunAsync(cancellation))
                .Unwrap().WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            console.Output.WriteLine("Stopped. Fixtures keep what comes from now on.");
        }

        return ExitCode.Done;
    }
}
