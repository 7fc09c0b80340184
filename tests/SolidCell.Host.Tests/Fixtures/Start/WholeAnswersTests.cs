using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures;
using SolidCell.Host.Fixtures.Start;
using SolidCell.Host.Tests.Operating;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Operations.Calibrating;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Tests.Fixtures.Start;

/// <summary>
/// What a person is asked before a start, a tare and a calibration, and what comes of the answer, in Whole/answers.txt. N is what the load
/// cell shows, T the id of a test.
/// </summary>
public sealed partial class WholeAnswersTests : IDisposable
{
    private static readonly StartOptions OnACell = new() { Area = 0.7854, Kind = CellKind.Symmetric, Protocol = "ccd" };
    private static readonly string?[] Noes = [null, "", "n", "yess"];

    private readonly TemporaryStore _store = new();
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _text.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Nothing_is_done_without_a_yes()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await using VirtualFleet fleet = VirtualFleet.Start(
            new VirtualFleetOptions { Prefix = "t", Cells = ["ndl-li", "bare-li"], Broker = broker.Settings, Speed = 1 });
        foreach (string name in fleet.Names)
        {
            await FixtureWait.UntilAsync(broker.Settings, reading => reading.Fixture == name && reading.StackMegapascals is not null);
        }

        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(ExitCode.Done, await session.RunAsync("flash t-* ccd"));
        await using FixtureSession desk = await OpenAsync(broker);
        foreach (string? answer in (IEnumerable<string?>)[.. Noes, " Y "])
        {
            await TellAsync("tare", answer, () => new TareRun(desk, new TareOrder(null, true), false, _text, () => answer)
                .RunAsync(["t-ndl-li"], Cancellation));
            await TellAsync("calibrate", answer, async () => [await new CalibrationRun(desk, false, _text, () => answer)
                .RunAsync("t-ndl-li", Order("voltage"), Cancellation)]);
            await TellAsync("die", answer, async () => [await new CalibrationRun(desk, false, _text, () => answer)
                .SetDieAsync("t-ndl-li", 10, Cancellation)]);
            await TellAsync("start", answer, () => StartAsync(desk, answer, "t-ndl-li"));
        }

        await TellAsync("calibrate both", "y", async () => [await new CalibrationRun(desk, false, _text, () => "y")
            .RunAsync("t-*", Order("voltage"), Cancellation)]);
        await TellAsync("calibrate a source while a test is on", "y", async () => [await new CalibrationRun(desk, false, _text, () => "y")
            .RunAsync("t-ndl-li", Source, Cancellation)]);
        await TellAsync("die while a test is on", "y", async () => [await new CalibrationRun(desk, false, _text, () => "y")
            .SetDieAsync("t-ndl-li", 13, Cancellation)]);
        await TellAsync("tare both", "yes", () => new TareRun(desk, new TareOrder(12.5, false), false, _text, () => "yes")
            .RunAsync(["t-*"], Cancellation));
        await TellAsync("tare a loaded stack", "yes", () => new TareRun(desk, new TareOrder(null, false), false, _text, () => "yes")
            .RunAsync(["t-bare-li"], Cancellation));
        await TellAsync("start both", "YES", () => StartAsync(desk, "YES", "t-*"));
        GoldenText.Check(Ids().Replace(Shown().Replace(_text.ToString(), "N"), "T"), "tests", "SolidCell.Host.Tests", "Fixtures", "Whole", "answers.txt");
    }

    private static CalibrationOrder Source => CalibrationOrder.By(CalibratedChannel.Find("source-1ma")!, (6550, -1), (58990, 1));

    private static CalibrationOrder Order(string channel) => CalibrationOrder.By(CalibratedChannel.Find(channel)!, (0.001, 0), (4.04, 4));

    private Task<IReadOnlyList<FixtureOutcome>> StartAsync(FixtureSession desk, string? answer, string word) =>
        new StartRun(desk, OnACell, _text, () => answer).RunAsync([word], Cancellation);

    private async Task<FixtureSession> OpenAsync(BrokerOfTest broker)
    {
        IReadOnlyDictionary<string, FixtureReading> known =
            await RetainedStatuses.ReadAsync(broker.Settings, TimeProvider.System, TimeSpan.Zero, Cancellation);
        return await FixtureSession.OpenAsync(
            new FixtureTargets(known, new Dictionary<string, string[]>(), broker.Settings), new DirectoryInfo(_store.Directory), false,
            Cancellation);
    }

    private async Task TellAsync(string what, string? answer, Func<Task<IReadOnlyList<FixtureOutcome>>> run)
    {
        _text.WriteLine($"== {what}: {answer ?? "(end of input)"}");
        try
        {
            ManyFixtures.Report(await run(), false, _text, _text);
        }
        catch (Exception refusal) when (refusal is UserErrorException or OperationException)
        {
            _text.WriteLine("! " + refusal.Message);
        }
    }

    [GeneratedRegex(@"(?<=shows )-?\d+\.\d+ N, -?\d+\.\d+ MPa|(?<=zero with a tare of |the tare is )3\d\d\.\d(?= N)|(?<=it was |a tare of )3\d\d\.\d(?= N)|(?<=--to )3\d\d\.\d+")]
    private static partial Regex Shown();

    [GeneratedRegex("(?<=, test )[0-9a-f]{8}")]
    private static partial Regex Ids();
}
