using System.Text;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using SolidCell.Host.Tests.Operating;
using SolidCell.Host.Watch;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using Spectre.Console;

namespace SolidCell.Host.Tests.Watch;

/// <summary>
/// The same messages of a fixture, one after the other by a clock of the test, as each view shows them, in Whole/watched.txt: what is the
/// same within 0.9 s is one line, and at last the fixture falls silent.
/// </summary>
public sealed class WatchedFeedTests : IAsyncLifetime
{
    private const string Fixture = "press-1";
    private const string Usual = """{"state":"running","step_index":0,"step_count":1,"cycle_count":0,"cell_volts":0.5,"cell_milliamps":1.25}""";

    /// <summary>Milliseconds since the message before, and the message.</summary>
    private static readonly (int After, string Message)[] Said =
    [
        (0, Usual), (899, Usual), (1, Usual), (1, """{"state":"running","step_count":2,"step_index":1}"""),
        (1, """{"state":"running","short_count":1}"""), (1, """{"state":"running","fault_id":5}"""), (1, """{"state":"paused"}"""),
        (1, """{"state":"paused","cell_volts":null}"""), (1000, """{"state":"finished","fault_id":0,"cell_volts":0.25}"""),
    ];

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private BrokerOfTest? _broker;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerOfTest.StartAsync("embedded");
        await _client.ConnectAsync(_broker.Settings.ToOptions(Fixture), Cancellation);
        await _broker.KeepAsync(Fixture, """{"state":"idle","boot_id":1}""");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _broker!.DisposeAsync();
    }

    [Fact]
    public async Task What_a_fixture_says_is_shown_as_it_was()
    {
        var text = new StringBuilder();
        text.Append("== lines\n").Append(await ShownAsync(output => new PlainView(output)));
        text.Append("== json\n").Append(await ShownAsync(output => new JsonView(output)));
        text.Append("== table\n").Append(Last(await ShownAsync(output => new TableView(Terminal(output))), "╭"));
        text.Append("== plot\n").Append(Last(await ShownAsync(output => new PlotView(Terminal(output))), "╭"));
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Watch", "Whole", "watched.txt");
    }

    [Theory]
    [InlineData(false, false, typeof(PlainView))]
    [InlineData(false, true, typeof(PlainView))]
    [InlineData(true, false, typeof(TableView))]
    [InlineData(true, true, typeof(PlotView))]
    public void A_terminal_is_drawn_on_and_anything_else_gets_lines(bool isTerminal, bool isOne, Type view) =>
        Assert.IsType(view, WatchView.For(TerminalOfTest.On(TextWriter.Null, 80, isTerminal), TextWriter.Null, isOne));

    private async Task<string> ShownAsync(Func<TextWriter, IWatchView> view)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2023, 11, 25, 8, 0, 0, TimeSpan.Zero));
        using var output = new SharedText { NewLine = "\n" };
        using var taken = new SemaphoreSlim(0);
        await using LiveFeed feed = await LiveFeed.StartAsync(_broker!.Settings, clock, Cancellation);
        await Eventually.IsAsync(() => feed.Find(Fixture) is not null);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task showing = view(output).ShowAsync(feed, new Watched(name => name == Fixture, IsInSpectrum), clock, ending.Token);
        await taken.WaitAsync(Cancellation);
        foreach ((int after, string message) in Said)
        {
            clock.Advance(TimeSpan.FromMilliseconds(after));
            await SayAsync("press-2", message);
            await SayAsync(Fixture, message);
            await taken.WaitAsync(Cancellation);
        }

        clock.Advance(ReadingFreshness.LongestPause + TimeSpan.FromSeconds(1));
        await taken.WaitAsync(Cancellation);
        await ending.CancelAsync();
        await showing;
        return output.ToString().ReplaceLineEndings("\n");

        // It is asked of each message that the view takes, once it is known how fresh that is.
        bool IsInSpectrum(FixtureReading reading)
        {
            taken.Release();
            return reading.StepIndex == 1;
        }
    }

    private async Task SayAsync(string fixture, string message) =>
        await _client.PublishStringAsync($"{Topics.Root}/{fixture}/live", message, cancellationToken: Cancellation);

    private static IAnsiConsole Terminal(TextWriter output) => TerminalOfTest.On(output, 132);

    /// <summary>What was drawn last, without the marks of the terminal: from the last line that begins with a corner.</summary>
    private static string Last(string drawn, string corner)
    {
        string text = drawn[drawn.LastIndexOf(corner, StringComparison.Ordinal)..];
        IEnumerable<string> lines = text.Split('\n').Select(line => line.Split('\u001b')[0].TrimEnd());
        return string.Join('\n', lines.Where(line => line.Length > 0)) + "\n";
    }
}
