using SolidCell.Host.CommandLine;
using SolidCell.Host.Protocols;
using SolidCell.Ingest.Commanding;
using SolidCell.Ingest.Live;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Store.Registry;
using Spectre.Console;

namespace SolidCell.Host.Fixtures.Flash;

/// <summary>Sends one protocol to fixtures: stored by its hash first, then uploaded, checked and acknowledged by each.</summary>
internal sealed class FlashRun(FixtureSession desk, ProtocolSource source, bool asJson, TextWriter output)
{
    /// <exception cref="UserErrorException">The protocol has errors, or a fixture is not there.</exception>
    public async Task<IReadOnlyList<FixtureOutcome>> RunAsync(IEnumerable<string> words, CancellationToken cancellation)
    {
        Protocol protocol = source.Protocol();
        CompiledProgram program = ProgramFile.Compile(protocol);
        IReadOnlyList<FixtureReading> fixtures = desk.Targets.Resolve(words);
        new ProtocolRegistry(desk.Database, TimeProvider.System).Add(program.Sha256, protocol.Name, program.Bytes, source.Text);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return await UploadBar.ShowAsync(console, asJson, [.. fixtures.Select(fixture => fixture.Fixture)], bar => ManyFixtures.AskAsync(
            fixtures, fixture => FlashAsync(fixture, protocol, program, bar(fixture), cancellation))).ConfigureAwait(false);
    }

    private async Task<FixtureOutcome> FlashAsync(string fixture, Protocol protocol, CompiledProgram program, IProgress<UploadProgress>? progress, CancellationToken cancellation)
    {
        await desk.Commander.UploadAsync(fixture, program.Bytes, program.Sha256, cancellation, progress).ConfigureAwait(false);
        string hash = Convert.ToHexStringLower(program.Sha256)[..12];
        return new FixtureOutcome(fixture, true, $"holds {protocol.Name} ({program.Bytes.Length} bytes, SHA-256 {hash}), checked by the fixture");
    }
}
