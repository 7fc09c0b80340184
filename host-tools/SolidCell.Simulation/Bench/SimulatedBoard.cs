using SolidCell.Core.Measurement;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Bench;

/// <summary>The reference board with a cell in its press: everything below the drivers, in volts, amperes and codes.</summary>
public sealed class SimulatedBoard : ISimulatedVoltages, IDigitalOutput
{
    /// <summary>How long the relay's monostable holds without an edge (docs/decisions/0010); hardware/board.json says the same.</summary>
    public const int RelayHoldMilliseconds = 2000;

    private const double DacMiddleVolts = 1.25;

    /// <summary>1 MPa on 1 cm2.</summary>
    private const double NewtonsPerMegapascal = 100;

    /// <summary>The load cell behind its amplifier: 7854 N on 52416 codes above 6552 (hardware/board.json).</summary>
    private const double CodeWithoutForce = 6552;
    private const double CodesPerNewton = 52416 / 7853.982;

    /// <summary>Where the pump runs out of supply.</summary>
    private const double ComplianceVolts = 10;
    private const ulong LoadCellSeed = 0x10AD;
    private const double OpenOhms = 1e7;
    private const double OpenInputNoiseVolts = 1e-3;

    /// <summary>Where the protection of the converter's pins holds the voltage.</summary>
    private const double PinVolts = 5.5;

    private ISimulatedCell _cell;
    private readonly Xoshiro256 _random;
    private readonly PressureFrame _frame;
    private readonly double _gain;
    private readonly double _offset;
    private bool _tenMilliamps;
    private bool _contactLost;
    private double _amps;
    private double _cellVolts;
    private double _shuntVolts;
    private long _now;
    private long _nextSecond;
    private CellResponse? _response;

    public SimulatedBoard(ISimulatedCell cell, Xoshiro256 random, int samplePeriodMilliseconds)
    {
        _cell = cell;
        _random = random;
        _gain = random.Between(0.998, 1.002);
        _offset = random.Between(-5e-4, 5e-4);
        Dac = new SimulatedAd5693r(Settle, random);
        Converter = new SimulatedAds1115(this, random);
        Pressure = new SimulatedAnalogInput(random);
        LoadCell = new SimulatedNau7802(new Xoshiro256(LoadCellSeed));
        Supply = new SimulatedAnalogInput(random) { Code = 3300.0 / 6600 * 65520 };
        Thermometer = new SimulatedMcp9808(random);
        EmergencyStop = new SimulatedSwitch(random);
        Relay = new CellRelay(Math.Max(RelayHoldMilliseconds, 3L * samplePeriodMilliseconds), Settle);
        _frame = new PressureFrame(random);
        Meter = new MeterBench(Relay, () => _contactLost ? null : _cell, random);
        Settle();
    }

    public SimulatedAds1115 Converter { get; }

    public SimulatedAd5693r Dac { get; }

    public SimulatedAnalogInput Pressure { get; }

    /// <summary>The converter that a load cell may have in place of the amplifier.</summary>
    public SimulatedNau7802 LoadCell { get; }

    public SimulatedAnalogInput Supply { get; }

    public SimulatedMcp9808 Thermometer { get; }

    public SimulatedSwitch EmergencyStop { get; }

    public CellRelay Relay { get; }

    /// <summary>The impedance meter with its leads.</summary>
    public MeterBench Meter { get; }

    /// <summary>The cell answers a current in time, with its capacitances; else at once, with its resistance alone.</summary>
    public bool HasCapacitances
    {
        get => _response is not null;
        set => _response = value ? new CellResponse() : null;
    }

    public PressureFrame Frame => _frame;

    /// <summary>What is in the press.</summary>
    public ISimulatedCell Cell => _cell;

    /// <summary>True while a lead has come off the cell.</summary>
    public bool ContactLost
    {
        get => _contactLost;
        set
        {
            _contactLost = value;
            Settle();
        }
    }

    public double Amps => _amps;

    /// <summary>Moments within a tick.</summary>
    public TickTimer Timer { get; } = new();

    /// <summary>Hum on the sense leads; null for none.</summary>
    public MainsPickUp? PickUp { get; set; }

    /// <summary>What is wrong with the parts; nothing unless it is set.</summary>
    public BoardErrors Errors { get; set; } = BoardErrors.None;

    /// <summary>Called with the current after every switch of the board, also those that no sample sees.</summary>
    public Action<double>? CurrentChanged { get; set; }

    public double CellVolts => Relay.IsClosed || Relay.IsMeterClosed
        ? Errors.Voltage(_cellVolts + _cell.DisturbanceVolts + HumVolts + _random.Gaussian() * _cell.NoiseVolts, _now)
        : _random.Gaussian() * OpenInputNoiseVolts;

    private double HumVolts => PickUp?.At(Timer.Microseconds) ?? 0;

    public double ShuntVolts => Errors.Shunt(_shuntVolts, _now);

    /// <summary>Puts another cell into the press; while the relay is open, as a person would.</summary>
    public void Mount(ISimulatedCell cell)
    {
        _cell = cell;
        Settle();
    }

    /// <summary>The range line.</summary>
    void IDigitalOutput.Write(bool high)
    {
        _tenMilliamps = high;
        Settle();
    }

    public void Advance(long nowMilliseconds)
    {
        _now = nowMilliseconds;
        Timer.Begin(nowMilliseconds);
        Relay.Advance(nowMilliseconds);
        Meter.Advance(nowMilliseconds);
        bool changed = _cell.Advance(nowMilliseconds, _amps + Meter.PrechargeAmps, _frame.Conditions);
        if (nowMilliseconds >= _nextSecond)
        {
            Second(nowMilliseconds);
        }

        if (changed)
        {
            Settle();
        }

        if (_response is not null)
        {
            _cellVolts = _contactLost ? _cellVolts : Math.Clamp(_response.Volts(_cell, _amps, nowMilliseconds), -PinVolts, PinVolts);
        }
    }

    private void Second(long nowMilliseconds)
    {
        _nextSecond = nowMilliseconds + 1000;
        _frame.Second(_cell.AddedMegapascals);
        double pressed = _frame.Conditions.StackMegapascals * _cell.AreaSquareCentimetres * NewtonsPerMegapascal;
        double newtons = Errors.Force(pressed, nowMilliseconds);
        Pressure.Code = CodeWithoutForce + (newtons * CodesPerNewton);
        LoadCell.Newtons = newtons;
        Thermometer.Degrees = _frame.Conditions.Degrees;
    }

    /// <summary>Current from the DAC, voltages from the current.</summary>
    private void Settle()
    {
        double fullScale = _tenMilliamps ? 0.0125 : 0.00125;
        double wanted = ((Dac.OutputVolts / DacMiddleVolts - 1) * _gain + _offset) * fullScale;
        double limit = (ComplianceVolts + Math.Abs(_cell.OpenCircuitVolts)) / Math.Max(_cell.Ohms, 1e-3);
        _amps = Relay.IsClosed && !_contactLost ? Math.Clamp(wanted, -limit, limit) : 0;
        double volts = _contactLost ? wanted * OpenOhms : _cell.OpenCircuitVolts + _amps * _cell.Ohms;
        _cellVolts = Math.Clamp(volts, -PinVolts, PinVolts);
        CurrentRange range = _tenMilliamps ? CurrentRange.TenMilliamps : CurrentRange.OneMilliamp;
        _shuntVolts = _amps * MeasuringChain.ShuntOhms(range);
        CurrentChanged?.Invoke(_amps);
    }
}
