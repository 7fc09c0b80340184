using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;
using SolidCell.Ingest;
using SolidCell.Mqtt;
using SolidCell.Store;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>
/// A laboratory as the pages take it for granted: a data directory with cells, a group and a test, files of one's own, and fixtures
/// on a broker in the state in which the command makes sense. A command line is changed only in places: the directory, the
/// broker, free ports, and --hours, --seconds or --cells where it would run for a minute.
/// </summary>
internal sealed class Lab : IAsyncDisposable
{
    private const double UnloadedMegapascals = 0.12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LabFiles _files = new();
    private EmbeddedBroker? _broker;
    private LabFixtures? _fixtures;
    private IngestService? _ingest;

    public async ValueTask DisposeAsync()
    {
        if (_fixtures is not null)
        {
            await _fixtures.DisposeAsync();
        }

        if (_ingest is not null)
        {
            await _ingest.DisposeAsync();
        }

        if (_broker is not null)
        {
            await _broker.DisposeAsync();
        }

        _files.Dispose();
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(string arguments)
    {
        string[] words = ShellWords.Split(arguments);
        ParseResult parsed = AllCommands.Root().Parse(words);
        Command command = parsed.CommandResult.Command;
        _files.PrepareFor(words);
        if (Has(command, "--broker"))
        {
            await PrepareFixturesAsync(words);
        }

        return await InvokeAsync([.. LabWords.Adapt(words, command, _files.Directory, _broker?.Port ?? 0)],
            LabWords.RunsUntilStopped(words));
    }

    private async Task PrepareFixturesAsync(string[] words)
    {
        _broker = await EmbeddedBroker.StartAsync(0);
        _fixtures =
            await (words.Contains("tare") ? LabFixtures.StartAsync(_broker.Port, UnloadedMegapascals)
                : words[0] == "calibrate" ? LabFixtures.StartAsync(_broker.Port, cell: "dummy-1000", speed: 1000)
                : LabFixtures.StartAsync(_broker.Port));
        if (words[0] == "calibrate")
        {
            _ingest = await IngestService.StartAsync(
                StoreDatabase.Open(Path.Combine(_files.Directory, LabFiles.Data)), TimeProvider.System, EmbeddedBroker.Host, _broker.Port,
                TestContext.Current.CancellationToken);
        }

        foreach (string line in LabFixtures.CommandsBefore(words))
        {
            var session = new CommandLineSession(Path.Combine(_files.Directory, LabFiles.Data), "--broker", $"127.0.0.1:{_broker.Port}");
            Assert.True(await session.RunAsync(line) == ExitCode.Done, $"{line}: {session.Error}");
        }

        if (words.Contains("tare"))
        {
            await _fixtures.HaveMeasuredAsync();
        }
    }

    /// <summary>A command that goes on until Ctrl-C gets it once it has said something.</summary>
    private static async Task<(int Code, string Output, string Error)> InvokeAsync(string[] words, bool isEndless)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stopping.CancelAfter(Patience);
        using var output = new LabOutput(isEndless ? stopping : null);
        using var error = new StringWriter();
        int code = await CommandRunner.RunAsync(AllCommands.Root(), words, output, error, stopping.Token);
        return (code, output.ToString(), error.ToString());
    }

    private static bool Has(Command command, string option) => command.Options.Any(known => known.Name == option);
}
