using System;
using System.Device.Adc;
using System.Device.Gpio;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Hardware;
using SolidCell.Device.Link;
using SolidCell.Device.Storage;
using SolidCell.Drivers.Ad5693r;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Mcp9808;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device;

/// <summary>Everything on the reference board, put together. The relay is open when it has been made.</summary>
public sealed class Fixture
{
    /// <summary>major * 10000 + minor * 100 + patch.</summary>
    public const int FirmwareVersion = 100;

    /// <summary>Leaves as many boots again before a boot id runs out (docs/decisions/0008).</summary>
    private const int LargestFirstBootId = 1 << 30;

    /// <summary>Largest block: a program.</summary>
    private const int BlockBytes = 8192;

    private readonly LinkSettings _linkSettings;
    private readonly int _seed;
    private readonly Uplink _uplink;

    /// <param name="storage">Where the log lives.</param>
    /// <param name="blocks">Where the program of the open test and the boot count live: not the log's storage.</param>
    /// <param name="link">Who the fixture is and where its broker is.</param>
    /// <param name="seed">Of the pauses between two attempts to connect.</param>
    public Fixture(ILogStorage storage, ILogStorage blocks, LinkSettings link, int seed)
    {
        GpioController pins = new GpioController();
        BusRelease release = new BusRelease(pins);
        release.AssignPins();
        Relay = new HeartbeatRelay(new OutputLine(pins, Board.RelayHeartbeatPin));
        Led = new OutputLine(pins, Board.StatusLedPin);
        Converter = new Ads1115Converter(new I2cRegisterBus(Board.Ads1115Address, release));
        Thermometer = new Mcp9808Thermometer(new I2cRegisterBus(Board.Mcp9808Address, release));
        Source = new CurrentSource(new Ad5693rConverter(new I2cRegisterBus(Board.Ad5693rAddress, release)), new OutputLine(pins, Board.CurrentRangePin));
        AdcController analog = new AdcController();
        Pressure = new OversampledInput(analog, Board.StackPressureChannel);
        Supply = new OversampledInput(analog, Board.SupplyChannel);
        MeasuringChain chain = new MeasuringChain(
            Converter, new SlowChannels(Pressure, Supply, Thermometer), new InputLine(pins, Board.EmergencyStopPin));
        Log = new RecordLog(storage) { FlushesItself = false };
        Log.Open(1 + new Random().Next(LargestFirstBootId));
        InstrumentSettings settings = new InstrumentSettings();
        Instrument = new FixtureInstrument(chain, Source, Relay, Log, settings);
        Loop = new MeasuringLoop(Instrument, settings.SamplePeriodMilliseconds);
        _linkSettings = link;
        _seed = seed;
        BlockStore store = new BlockStore(blocks, BlockBytes);
        Boots = new BootCounter(store);
        Programs = new ProgramKeeper(store);
        _uplink = new Uplink(Log, new GuardedTarget(Instrument, Relay, Programs, Loop.Gate), link.FixtureId);
        LinkWork = NewLink();
    }

    public RecordLog Log { get; }

    public FixtureInstrument Instrument { get; }

    public MeasuringLoop Loop { get; }

    public LinkWork LinkWork { get; private set; }

    /// <summary>What the self-test found, see <see cref="SelfTest"/>; told in the status.</summary>
    public int SelfTestFailures { get; set; }

    internal BootCounter Boots { get; }

    internal ProgramKeeper Programs { get; }

    internal HeartbeatRelay Relay { get; }

    internal Ads1115Converter Converter { get; }

    internal Mcp9808Thermometer Thermometer { get; }

    internal CurrentSource Source { get; }

    internal OversampledInput Pressure { get; }

    internal OversampledInput Supply { get; }

    internal OutputLine Led { get; }

    /// <summary>Replaces a link that hangs; the old one touches nothing any more.</summary>
    public void RenewLink() => LinkWork = NewLink();

    private LinkWork NewLink() => new LinkWork(_linkSettings, _uplink, new Reporter(this), _seed);
}
