using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Core.Recording;
using SolidCell.Device.Provisioning;
using SolidCell.Host;
using SolidCell.Host.CommandLine;
using SolidCell.Security.Certificates;
using SolidCell.Store.Reading;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests.Link;

/// <summary>
/// The whole way of a new fixture: 'serve --lan' with certificates of its own, 'fixtures add', 'device provision', and the firmware that
/// boots with the settings file that it wrote.
/// </summary>
[Collection(BootTests.Collection)]
public sealed partial class PairedTests : IAsyncDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly CancellationTokenSource _stopping =
        CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
    private Task<int> _serving = Task.FromResult(0);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _stopping.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task A_board_that_is_provisioned_from_a_pairing_reports_by_tls_and_its_records_are_stored_until_it_is_revoked()
    {
        Assert.SkipWhen(ServerNames.OfThisComputer([]).OnNetwork is null, "this computer has no address on a network");
        await ServeAsync();
        var startup = Powered(new MemoryLogStorage(), new MemoryLogStorage(), await ProvisionAsync());
        startup.Begin();
        await Eventually.IsAsync(() => Stored() > 0);
        Assert.Equal(ExitCode.Done, await RunAsync("fixtures", "revoke", FixtureId));
        await Eventually.IsAsync(() => startup.Links.Failures > 0);
        startup.Stop();
    }

    [Fact]
    public async Task A_board_that_trusts_another_laboratory_does_not_believe_this_one()
    {
        Assert.SkipWhen(ServerNames.OfThisComputer([]).OnNetwork is null, "this computer has no address on a network");
        await ServeAsync();
        LinkSettings settings = await ProvisionAsync();
        settings.CaCertificate = new Certificates().AuthorityPem;
        var startup = Powered(new MemoryLogStorage(), new MemoryLogStorage(), settings);
        startup.Begin();
        await Eventually.IsAsync(() => startup.Links.Failures > 0);
        Assert.Equal(0, Stored());
        startup.Stop();
    }

    private async Task ServeAsync()
    {
        _ = new BoardBehindStandIns();
        string[] words = ["serve", "--lan", "--lan-port", "0", "--port", "0", "--mqtt-port", "0", "--data", _store.Directory];
        _serving = CommandRunner.RunAsync(
            AllCommands.Root(), words, TextWriter.Synchronized(_output), TextWriter.Synchronized(_error), _stopping.Token);
        await Eventually.IsAsync(() => _serving.IsCompleted || _output.ToString().Contains("Ctrl-C stops it", StringComparison.Ordinal));
        Assert.False(_serving.IsCompleted, _error.ToString());
    }

    /// <summary>The settings as the firmware reads them from the file that the board gets.</summary>
    private async Task<LinkSettings> ProvisionAsync()
    {
        string pairing = Path.Combine(_store.Directory, "pairing.json"), folder = Path.Combine(_store.Directory, "board");
        string port = Port().Match(_output.ToString()).Groups[1].Value;
        Assert.Equal(ExitCode.Done, await RunAsync("fixtures", "add", FixtureId, "--lan-port", port, "--output", pairing));
        using var error = new StringWriter();
        int code = await CommandRunner.RunAsync(
            AllCommands.Root(), ["device", "provision", "--pairing", pairing, "--output", folder], TextWriter.Null, error, _stopping.Token);
        Assert.True(code == ExitCode.Done, error.ToString());
        LinkSettings read = new ConfigurationFile(folder).Read().Link;
        Assert.Equal((FixtureId, int.Parse(port, CultureInfo.InvariantCulture), true), (read.FixtureId, read.BrokerPort, read.UsesTls));
        return read;
    }

    private Task<int> RunAsync(params string[] words) => CommandRunner.RunAsync(
        AllCommands.Root(), [.. words, "--data", _store.Directory], TextWriter.Null, TextWriter.Synchronized(_error), _stopping.Token);

    private long Stored()
    {
        using var tests = new TestReader(_store.Database);
        return tests.Fixtures().Where(fixture => fixture.Name == FixtureId).Sum(fixture => fixture.Stored);
    }

    [GeneratedRegex(@"mqtts://\S+:(\d+)")]
    private static partial Regex Port();
}
