using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Fixtures;

/// <summary>
/// What every command that talks to fixtures is told: where the data and the broker are, and whether a program reads the answer.
/// </summary>
internal sealed class FixtureOptions
{
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly BrokerOptions _broker = new();

    public Option<bool> Json { get; init; } = JsonOption.New();

    public void AddTo(Command command)
    {
        command.Options.Add(Json);
        command.Options.Add(_data);
        _broker.AddTo(command);
    }

    public bool AsJson(ParseResult parsed) => parsed.GetValue(Json);

    public DirectoryInfo Data(ParseResult parsed) => parsed.GetRequiredValue(_data);

    /// <summary>
    /// The fixtures of the broker and the groups of the data directory. Who reports what fixtures do listens until those that live have
    /// spoken.
    /// </summary>
    /// <exception cref="UserErrorException">A setting is none, or its file cannot be read.</exception>
    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public async Task<FixtureTargets> FindAsync(
        ParseResult parsed, CancellationToken cancellation, bool listens = false, params IReadOnlyList<string> named)
    {
        HostConfiguration configuration = HostConfiguration.Read(Data(parsed));
        BrokerSettings broker = _broker.Read(parsed, configuration);
        TimeSpan listening = listens ? RetainedStatuses.Listening : TimeSpan.Zero;
        return new FixtureTargets(await RetainedStatuses.ReadAsync(broker, TimeProvider.System, listening, cancellation, named)
            .ConfigureAwait(false), configuration.Groups, broker);
    }

    /// <summary>The same with the means to send commands, and the database; an urgent command does not wait for that.</summary>
    public async Task<FixtureSession> OpenDeskAsync(
        ParseResult parsed, CancellationToken cancellation, bool isUrgent = false, params IReadOnlyList<string> named) =>
        await FixtureSession.OpenAsync(await FindAsync(parsed, cancellation, false, named).ConfigureAwait(false), Data(parsed), isUrgent,
            cancellation).ConfigureAwait(false);
}
