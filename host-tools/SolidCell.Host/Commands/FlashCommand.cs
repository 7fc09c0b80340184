using System.CommandLine;
using SolidCell.Host.Brokers;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Data;
using SolidCell.Host.Fixtures;
using SolidCell.Host.Flashing;
using SolidCell.Host.ProtocolFiles;

namespace SolidCell.Host.Commands;

/// <summary>solidcell flash: a protocol into fixtures.</summary>
internal sealed class FlashCommand : Command
{
    private readonly Argument<string> _fixtures = new("FIXTURE") { Description = "Name, pattern such as 'bench-*', or group; several separated by commas." };
    private readonly Argument<string> _protocol = new("PROTOCOL") { Description = "A protocol file, or the name of a ready one ('solidcell protocol list')." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();
    private readonly BrokerOptions _broker = new();

    public FlashCommand() : base("flash", "Check and compile a protocol and send it to fixtures; each checks it against its hash and its own limits.")
    {
        Arguments.Add(_fixtures);
        Arguments.Add(_protocol);
        Options.Add(_data);
        Options.Add(_json);
        _broker.AddTo(this);
        this.WithExamples("solidcell flash bench-1 ccd", "solidcell flash bench-1,bench-2 my-ccd.yaml --broker lab.local:1883", "solidcell flash 'bench-*' cycle-0.5 --json");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        ProtocolSource source = ProtocolSource.Find(parsed.GetRequiredValue(_protocol));
        source.Protocol();
        DirectoryInfo data = parsed.GetRequiredValue(_data);
        HostConfiguration configuration = HostConfiguration.Read(data);
        TextWriter output = parsed.InvocationConfiguration.Output;
        await using FixtureDesk desk = await FixtureDesk.OpenAsync(data, configuration, _broker.Read(parsed, configuration), cancellation).ConfigureAwait(false);
        bool asJson = parsed.GetValue(_json);
        IReadOnlyList<FixtureOutcome> outcomes = await new FlashRun(desk, source, asJson, output).RunAsync([parsed.GetRequiredValue(_fixtures)], cancellation).ConfigureAwait(false);
        return ManyFixtures.Report(outcomes, asJson, output, parsed.InvocationConfiguration.Error);
    }
}
