using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using SolidCell.Store.Schema;

namespace SolidCell.Host.Tests.Demo;

public sealed class DemoProcessTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_host_that_was_killed_in_the_middle_leaves_a_sound_database_and_the_next_start_says_so()
    {
        using (var first = new HostProcess("demo", "--headless", "--speed", "5000", "--data", _store.Directory))
        {
            while (_store.Scalar<long>("SELECT COUNT(*) FROM tests WHERE state = 'running'") < 4)
            {
                Assert.False(first.HasExited, "the demo ended before it could be killed");
            }

            await first.KillAsync();
        }

        Assert.Equal("ok", _store.Database.CheckIntegrity());
        Assert.Equal(_store.Scalar<long>("SELECT SUM(stored) FROM positions"), CountOfAllRecords());
        (int code, string output, string error) = await RunDemoAsync("bare-li");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("unfinished run", output, StringComparison.Ordinal);
        Assert.Equal(4, _store.Scalar<long>("SELECT COUNT(*) FROM tests WHERE state = 'interrupted'"));
        Assert.Equal("ok", _store.Database.CheckIntegrity());
    }

    [Fact]
    public async Task The_demo_finds_the_critical_density_of_bare_lithium_in_what_was_stored()
    {
        string file = Path.Combine(_store.Directory, "out.json");
        (int code, _, string error) = await RunDemoAsync("bare-li", "--json", file, "--seed", "3");
        Assert.Equal((0, ""), (code, error));
        JsonNode cell = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["cells"]![0]!;
        Assert.Equal(0.6, cell["ccd_ma_cm2"]!.GetValue<double>());
        Assert.Equal(0.7, cell["onset_ma_cm2"]!.GetValue<double>());
        Assert.Equal(cell["records_made"]!.GetValue<long>(), cell["records_stored"]!.GetValue<long>());
        Assert.Equal(0, cell["duplicates"]!.GetValue<long>());
        Assert.True(File.Exists(Path.Combine(_store.Directory, "report.html")));
    }

    [Fact]
    public async Task The_demo_claims_no_critical_current_density_for_a_protocol_of_pulses()
    {
        string file = Path.Combine(_store.Directory, "out.json");
        (int code, string output, string error) = await RunDemoAsync("ndl-li", "--json", file, "--protocol", "dcir");
        Assert.Equal((0, ""), (code, error));
        JsonNode cell = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["cells"]![0]!;
        Assert.Equal("pulse-resistance", (string?)cell["result"]);
        Assert.Null(cell["ccd_ma_cm2"]);
        Assert.InRange((double)cell["pulse_resistance"]!["instant_ohm_cm2"]!, 60, 80);
        Assert.Contains("Resistance by pulses, protocol dcir", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CCD",
            output + await File.ReadAllTextAsync(Path.Combine(_store.Directory, "report.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--cells", "nickel")]
    [InlineData("--cells", "bare-li,bare-li")]
    [InlineData("--protocol", "no-such-file.yaml")]
    [InlineData("--data", "/proc/self/solidcell")]
    [InlineData("--json", "/proc/self/out.json")]
    public async Task What_the_user_can_mend_is_one_line_and_exit_code_1(string option, string value)
    {
        string[] place = option == "--data" ? [] : ["--data", _store.Directory];
        (int code, _, string error) = await RunAsync(["demo", "--headless", .. place, option, value]);
        AssertOneLine(code, error);
    }

    [Fact]
    public async Task A_busy_port_is_one_line_with_its_remedy()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        (int code, _, string error) = await RunAsync("demo", "--headless", "--data", _store.Directory, "--port", port);
        AssertOneLine(code, error);
        Assert.Contains("--port", error, StringComparison.Ordinal);
    }

    private static void AssertOneLine(int code, string error)
    {
        Assert.Equal(1, code);
        Assert.StartsWith("solidcell: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private Task<(int Code, string Output, string Error)> RunDemoAsync(string cells, params string[] more) =>
        RunAsync(["demo", "--headless", "--cells", cells, "--data", _store.Directory, .. more]);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var host = new HostProcess(arguments);
        return await host.EndAsync();
    }

    private long CountOfAllRecords() =>
        RecordTables.Kinds.Sum(kind => _store.Scalar<long>($"SELECT COUNT(*) FROM {RecordTables.NameOf(kind)}"));
}
