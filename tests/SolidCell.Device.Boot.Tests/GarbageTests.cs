using SolidCell.Core.Recording;
using SolidCell.Device.Boot.Tests.Soak;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Simulation.Randomness;
using static SolidCell.Device.Boot.Tests.Bench.Story;

namespace SolidCell.Device.Boot.Tests;

/// <summary>
/// What the firmware itself allocates while it is connected and measuring: a collection stops the device for about a tick, so garbage is
/// bounded in bytes. The libraries' own share is measured on the interpreter (docs/firmware.md).
/// </summary>
[Collection(BootTests.Collection)]
public sealed class GarbageTests
{
    private const int TicksPerSecond = 20;
    private const int Seconds = 60;

    /// <summary>A second's live message, its share of status and batches, and the answers to the host's acknowledgements.</summary>
    private const int MostBytesPerSecond = 2048;

    private readonly SteppedFixture _stepped = new(new MemoryLogStorage());
    private readonly SoakHost _host;

    public GarbageTests()
    {
        byte[] program = HalfCycles(3_600_000);
        _host = new SoakHost(_stepped.Network, program, new Xoshiro256(1));
        _stepped.Network.Subscriber = _host.Receive;
        _stepped.StartTest(program);
        Run(15, out _);
    }

    [Fact]
    public void Measuring_allocates_nothing_and_the_link_less_than_2_kB_a_second()
    {
        Assert.True(_stepped.Startup.Fixture.Instrument.IsTestOn);
        Assert.True(_stepped.Startup.Links.IsUp);
        int batches = _host.Log.Records.Count;
        long linking = 0;
        long measuring = AllocatedBytes.Least(() => Run(Seconds, out linking));
        Assert.True(_host.Log.Records.Count > batches, "No record reached the host, so nothing was measured.");
        Assert.Equal(0, measuring);
        Assert.InRange(linking / Seconds, 1, MostBytesPerSecond);
    }

    /// <summary>
    /// Each costs some 640 bytes inside the library (64-bit), which is nearly all the garbage there is: docs/decisions/0021.
    /// </summary>
    [Fact]
    public void A_second_has_no_more_transfers_on_the_bus_than_two_checked_conversions_a_tick_need()
    {
        const int TransfersPerConversion = 3;
        const int SettingTheSourceAndReadingTheThermometer = 20;
        long before = SimulatedHardware.Transfers;
        Run(Seconds, out _);
        long perSecond = (SimulatedHardware.Transfers - before) / Seconds;
        Assert.InRange(perSecond, 1, (TicksPerSecond * 2 * TransfersPerConversion) + SettingTheSourceAndReadingTheThermometer);
    }

    [Fact]
    public void A_turn_of_the_link_with_nothing_to_do_allocates_nothing()
    {
        _stepped.Step();
        Assert.Equal(0, AllocatedBytes.Least(() =>
        {
            long before = StandInMemory.FirmwareBytes;
            for (int i = 0; i < 100; i++)
            {
                _stepped.Step();
            }

            return StandInMemory.FirmwareBytes - before;
        }));
    }

    /// <summary>Returns the bytes that measuring allocates.</summary>
    private long Run(int seconds, out long linking)
    {
        long measuring = 0;
        linking = 0;
        for (int i = 0; i < seconds; i++)
        {
            RunSecond(ref measuring, ref linking);
        }

        return measuring;
    }

    private void RunSecond(ref long measuring, ref long linking)
    {
        for (int i = 0; i < TicksPerSecond; i++)
        {
            long before = StandInMemory.FirmwareBytes;
            _stepped.Tick(1);
            measuring += StandInMemory.FirmwareBytes - before;

            // The log of this test is memory that grows: not the firmware's.
            _stepped.Startup.Storing.StoreWhatIsDue();
            before = StandInMemory.FirmwareBytes;
            _stepped.Step();
            _stepped.Step();
            linking += StandInMemory.FirmwareBytes - before;
        }
    }
}
