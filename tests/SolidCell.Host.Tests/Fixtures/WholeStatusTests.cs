using System.Text.RegularExpressions;
using SolidCell.Host.Tests.Operating;
using SolidCell.Operations;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Fixtures;

/// <summary>
/// What commands say of fixtures that are heard, lost, and kept by the broker only, in Whole/status.txt. Stored is what
/// <see cref="HandMadeTests"/> wrote, and the protocol with a spectrum in its second step. NOW is the time.
/// </summary>
public sealed partial class WholeStatusTests : IDisposable
{
    private const string WithSpectrum = """
        solidcell: 1
        name: eis
        title: A spectrum after a rest
        cell: { kind: symmetric }
        on: { soft-short: note, hard-short: stop, power-cut: wait }
        steps:
          - rest: 10 min
          - impedance: 1 Hz to 100 kHz
        """;

    private const string Kept = """
        {"state":"running","test":"0707070707070707","test_seconds":7200,"step_index":3,"step_count":4,"boot_id":7,"firmware_version":65536}
        """;

    private static readonly string[] Heard =
        ["run status press-1 press-2 --json", "run status press-2", "run status gone-2", "run status nobody", "fixtures"];

    /// <summary>Each of these waits three seconds for one that does not speak.</summary>
    private static readonly string[] Unheard = ["run status", "fixtures --json"];

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_status_is_what_it_was()
    {
        HandMadeTests.Write(_store.Database);
        string program = Program();
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await broker.KeepAsync("gone-2", """{"state":"lost"}""");
        await using SpokenFixture taking = await SpokenFixture.StartAsync(broker.Settings, "press-1", Running(program, 1, 5));
        await using SpokenFixture other = await SpokenFixture.StartAsync(broker.Settings, "press-2", Running(program, 0, 0));
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        string heard = await session.TextAsync(Heard);
        await broker.KeepAsync("gone-1", Kept);
        GoldenText.Check(Now().Replace(heard + await session.TextAsync(Unheard), "NOW"),
            "tests", "SolidCell.Host.Tests", "Fixtures", "Whole", "status.txt");
    }

    [Fact]
    public async Task Without_fixtures_and_without_a_database_it_is_said()
    {
        using TemporaryStore empty = TemporaryStore.WithoutDatabase();
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        var session = new CommandLineSession(empty.Directory, "--broker", broker.Settings.Address);
        Assert.Equal(
            """
            == run status: 0
            > No fixture has ever connected to the broker at BROKER.
            == run status --json: 0
            > []
            == fixtures: 0
            > No fixture is known yet, neither at the broker nor in the store.

            """.ReplaceLineEndings("\n"), await session.TextAsync("run status", "run status --json", "fixtures"));
    }

    private static string Running(string program, int step, int fault) => $$"""
        {"state":"running","test":"0123456789abcdef","program":"{{program}}","test_seconds":5400,"step_index":{{step}},"step_count":17,
        "cycle_count":2,"set_point_milliamps":0.25,"short_count":{{fault}},"fault_id":{{fault}},"firmware_version":65537,"self_test":0,
        "boot_id":4,"log_next_sequence":4321,"log_fill_percent":12,"cell_volts":0.0123456,"cell_milliamps":-0.24987,
        "stack_megapascals":5.126,"frame_celsius":30.16}
        """;

    /// <summary>The hash of the program, which the database knows.</summary>
    private string Program()
    {
        ProtocolCheck check = ProtocolReader.Read(WithSpectrum, "eis");
        Assert.True(check.Protocol is not null, string.Join('\n', check.Problems.Select(check.Describe)));
        FlashPlan plan = FlashPlan.Of(check.Protocol, WithSpectrum);
        new ProtocolRegistry(_store.Database, TimeProvider.System).Add(plan.Program.Sha256, "eis", plan.Program.Bytes, WithSpectrum);
        return plan.Sha256Text;
    }

    [GeneratedRegex(@"20(2[6-9]|[3-9]\d)-\d\d-\d\d([T ]\d\d:\d\d:\d\d(\.\d+)?Z?)?")]
    private static partial Regex Now();
}
