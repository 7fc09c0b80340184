using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures.Flash;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell flash: a protocol into fixtures.</summary>
internal sealed class FlashCommand : Command
{
    private readonly Argument<string> _fixtures = new("FIXTURE")
    {
        Description = "Name, pattern such as 'bench-*', or group; several separated by commas.",
    };
    private readonly Argument<string> _protocol = new("PROTOCOL")
    {
        Description = "A protocol file, or the name of a ready one ('solidcell protocol list').",
    };
    private readonly FixtureOptions _options = new();

    public FlashCommand()
        : base("flash", "Check and compile a protocol and send it to fixtures; each checks it against its hash and its own limits.")
    {
        Arguments.Add(_fixtures);
        Arguments.Add(_protocol);
        _options.AddTo(this);
        this.WithExamples("solidcell flash bench-1 ccd", "solidcell flash bench-1,bench-2 my-ccd.yaml --broker lab.local:1883",
            "solidcell flash 'bench-*' cycle-0.5 --json");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        ProtocolSource source = ProtocolSource.Find(parsed.GetRequiredValue(_protocol));
        source.Protocol();
        TextWriter output = parsed.InvocationConfiguration.Output;
        await using FixtureSession desk = await _options.OpenDeskAsync(parsed, cancellation).ConfigureAwait(false);
        bool asJson = _options.AsJson(parsed);
        IReadOnlyList<FixtureOutcome> outcomes =
            await new FlashRun(desk, source, asJson, output).RunAsync([parsed.GetRequiredValue(_fixtures)], cancellation)
            .ConfigureAwait(false);
        return ManyFixtures.Report(outcomes, asJson, output, parsed.InvocationConfiguration.Error);
    }
}
