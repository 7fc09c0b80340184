using System.Text.RegularExpressions;
using SolidCell.Mqtt.Connecting;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Tests.Operating;

/// <summary>
/// What is written of calibrations, a die and tares, one command after the other, in Whole/calibrate.txt. What the load cell shows has
/// noise, and is N there.
/// </summary>
public sealed partial class CalibrateOutputsTests : IDisposable
{
    private static readonly string[] Commands =
    [
        "run calibrate t-ndl-li", "run calibrate t-ndl-li --json",
        "run calibrate t-ndl-li --channel voltage --point 4.04=4 --point 0=0 --yes",
        "run calibrate t-ndl-li --json", "run calibrate t-ndl-li --channel voltage --nominal --yes --json",
        "run calibrate t-ndl-li --channel source-1ma --nominal --yes", "run calibrate t-ndl-li --channel nothing --nominal --yes",
        "run calibrate t-ndl-li --die 13 --yes", "run calibrate t-ndl-li --die 0 --yes --json",
        "run tare t-ndl-li --to 100.5 --yes", "run calibrate t-ndl-li --json", "run tare t-ndl-li --to 0 --yes --json", "run calibrate nobody",
    ];

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_is_written_of_a_calibration_is_what_it_was()
    {
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        BrokerSettings settings = broker.Settings;
        await using VirtualFleet fleet =
            VirtualFleet.Start(new VirtualFleetOptions { Prefix = "t", Cells = ["ndl-li"], Broker = settings, Speed = 1 });
        await FixtureWait.UntilAsync(settings, reading => reading.StackMegapascals is not null);
        var session = new CommandLineSession(_store.Directory, "--broker", settings.Address);
        string text = await session.TextAsync(Commands);
        GoldenText.Check(Shown().Replace(text, "N"), "tests", "SolidCell.Host.Tests", "Operating", "Whole", "calibrate.txt");
    }

    [GeneratedRegex("""-?\d+\.\d+ N, -?\d+\.\d+ MPa|(?<="stack_(newtons|megapascals)": ?)-?[\d.]+""")]
    private static partial Regex Shown();
}
