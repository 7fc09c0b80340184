using System.CommandLine;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures.Flash;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell flash: a protocol into fixtures.</summary>
internal sealed class FlashCommand : Command
{
    public const string Purpose =
        "Check and compile a protocol and send it to fixtures; each checks it against its hash and its own limits.";

    private readonly Argument<string> _fixtures = new("FIXTURE")
    {
        Description = "Name, pattern such as 'bench-*', or group; several separated by commas.",
    };
    private readonly Argument<string> _protocol = new("PROTOCOL")
    {
        Description = "A protocol file, or the name of a ready one ('solidcell protocol list').",
    };
    private readonly Option<double?> _mass =
        NumberOption.Optional("--mass", "Mass of the active material of the cell in mg, for what the protocol gives per gram.", "MG");
    private readonly FixtureOptions _options = new();

    public FlashCommand() : base("flash", Purpose)
    {
        Arguments.Add(_fixtures);
        Arguments.Add(_protocol);
        Options.Add(_mass);
        _options.AddTo(this);
        this.WithExamples("solidcell flash bench-1 ccd", "solidcell flash bench-1,bench-2 my-ccd.yaml --broker lab.local:1883",
            "solidcell flash 'bench-*' cycle-0.5 --json", "solidcell flash bench-1 rates.yaml --mass 13.2");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        ProtocolSource source = ProtocolSource.Find(parsed.GetRequiredValue(_protocol));
        source.Protocol();
        long? mass = CellNumbers.Mass(parsed.GetValue(_mass));
        TextWriter output = parsed.InvocationConfiguration.Output;
        await using FixtureSession desk = await _options.OpenDeskAsync(parsed, cancellation).ConfigureAwait(false);
        bool asJson = _options.AsJson(parsed);
        IReadOnlyList<FixtureOutcome> outcomes =
            await new FlashRun(desk, source, mass, asJson, output).RunAsync([parsed.GetRequiredValue(_fixtures)], cancellation)
            .ConfigureAwait(false);
        return ManyFixtures.Report(outcomes, asJson, output, parsed.InvocationConfiguration.Error);
    }
}
