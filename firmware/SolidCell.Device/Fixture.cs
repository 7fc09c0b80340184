using System;
using System.Device.Adc;
using System.Device.Gpio;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Hardware;
using SolidCell.Device.Link;
using SolidCell.Device.Storage;
using SolidCell.Drivers.Ad5693r;
using SolidCell.Drivers.Ad5941;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Impedance;
using SolidCell.Drivers.Mcp9808;
using SolidCell.Drivers.Measurement;
using SolidCell.Drivers.Nau7802;

namespace SolidCell.Device;

/// <summary>Everything on the reference board, put together. The relay is open when it has been made.</summary>
public sealed class Fixture
{
    /// <summary>Leaves as many boots again before a boot id runs out (docs/decisions/0008).</summary>
    private const int LargestFirstBootId = 1 << 30;

    /// <param name="module">Which ESP32 is on the board.</param>
    /// <param name="storage">Where the log lives.</param>
    /// <param name="blocks">Where the program of the open test and the other <see cref="Blocks"/> live: not the log's storage.</param>
    /// <param name="fixtureId">Its name on the link.</param>
    /// <param name="clock">Times the relay's heartbeat.</param>
    /// <param name="mainsTimer">Times the conversions that average the mains out; null for one conversion a tick.</param>
    public Fixture(
        Module module, ILogStorage storage, ILogStorage blocks, string fixtureId, IMonotonicClock clock,
        IMicrosecondTimer? mainsTimer = null)
    {
        GpioController pins = new GpioController();
        Bus = new BusRelease(pins, module);
        Bus.AssignPins();
        Relay = new HeartbeatRelay(
            new OutputLine(pins, module.RelayHeartbeatPin), new OutputLine(pins, module.RelayEnablePin),
            new OutputLine(pins, module.ImpedanceRelayPin),
            new OutputLine(pins, module.ImpedanceDirectPin), clock);
        Led = new OutputLine(pins, module.StatusLedPin);
        Converter = new Ads1115Converter(new I2cRegisterBus(Board.Ads1115Address, Bus));
        Thermometer = new Mcp9808Thermometer(new I2cRegisterBus(Board.Mcp9808Address, Bus));
        Source = new CurrentSource(new Ad5693rConverter(new I2cRegisterBus(Board.Ad5693rAddress, Bus)),
            new OutputLine(pins, module.CurrentRangePin));
        AdcController analog = new AdcController();
        Nau7802LoadCell loadCell = new Nau7802LoadCell(new I2cRegisterBus(Board.Nau7802Address, Bus));
        bool hasConverter = loadCell.Start();
        Force = hasConverter ? (IAnalogInput)loadCell : new OversampledInput(analog, module.StackPressureChannel);
        ForceScale = hasConverter ? LinearScale.ForceByNau7802() : LinearScale.Force();
        Supply = new OversampledInput(analog, module.SupplyChannel);
        MeasuringChain chain = new MeasuringChain(
            Converter, new SlowChannels(Force, ForceScale, Supply, Thermometer), new InputLine(pins, module.EmergencyStopPin), mainsTimer);
        Log = new RecordLog(storage) { FlushesItself = false };
        Log.Open(1 + new Random().Next(LargestFirstBootId));
        InstrumentSettings settings = new InstrumentSettings { RelayHoldMilliseconds = Board.RelayHoldMilliseconds };
        Store = new BlockStore(blocks, Medium.LargestBlockBytes);
        SpiBusPins.Assign(module);
        Ad5941ImpedanceMeter meter =
            new Ad5941ImpedanceMeter(new SpiRegisterBus(Board.SpiBus, module.ImpedanceSelectPin, Board.ImpedanceHertz));
        SpectrumRun spectra = new SpectrumRun(Log, settings, meter.IsThere() ? meter : null, chain);
        Instrument = new FixtureInstrument(chain, Source, Relay, Log, settings, Store, spectra, Relay);
        Loop = new MeasuringLoop(Instrument, settings.SamplePeriodMilliseconds);
        Boots = new BootCounter(Store);
        Crashes = new CrashKeeper(Store, Log.BootId);
        Programs = new ProgramKeeper(Store);
        Uplink = new Uplink(Log, new GuardedTarget(Instrument, Relay, Programs, Loop), fixtureId, Store);
    }

    public RecordLog Log { get; }

    public FixtureInstrument Instrument { get; }

    public MeasuringLoop Loop { get; }

    public Uplink Uplink { get; }

    internal BlockStore Store { get; }

    internal BootCounter Boots { get; }

    internal CrashKeeper Crashes { get; }

    internal BusRelease Bus { get; }

    internal ProgramKeeper Programs { get; }

    internal HeartbeatRelay Relay { get; }

    internal Ads1115Converter Converter { get; }

    internal Mcp9808Thermometer Thermometer { get; }

    internal CurrentSource Source { get; }

    internal IAnalogInput Force { get; }

    internal LinearScale ForceScale { get; }

    internal OversampledInput Supply { get; }

    internal OutputLine Led { get; }
}
