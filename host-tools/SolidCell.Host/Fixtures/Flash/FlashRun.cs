using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using Spectre.Console;

namespace SolidCell.Host.Fixtures.Flash;

/// <summary>Sends one protocol to fixtures and shows how it gets on.</summary>
internal sealed class FlashRun(FixtureSession desk, ProtocolSource source, long? activeMassMicrograms, bool asJson, TextWriter output)
{
    /// <exception cref="UserErrorException">The protocol has errors, or a fixture is not there.</exception>
    /// <exception cref="OperationException">The program is too large.</exception>
    public async Task<IReadOnlyList<FixtureOutcome>> RunAsync(IEnumerable<string> words, CancellationToken cancellation)
    {
        FlashPlan plan = FlashPlan.Of(source.Protocol(), source.Text, activeMassMicrograms: activeMassMicrograms);
        IReadOnlyList<FixtureReading> fixtures = desk.Targets.Resolve(words);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return await UploadBar.ShowAsync(console, asJson, [.. fixtures.Select(fixture => fixture.Fixture)], bar => ManyFixtures.AskAsync(
            fixtures, fixture => FlashAsync(fixture, plan, bar(fixture), cancellation))).ConfigureAwait(false);
    }

    private async Task<FixtureOutcome> FlashAsync(
        string fixture, FlashPlan plan, IProgress<UploadProgress>? progress, CancellationToken cancellation)
    {
        await desk.Operations.FlashAsync(fixture, plan, cancellation, progress).ConfigureAwait(false);
        return new FixtureOutcome(fixture,
            true, $"holds {plan.Protocol.Name} ({plan.Program.Bytes.Length} bytes, SHA-256 {plan.Sha256Text[..12]}), checked by the fixture");
    }
}
