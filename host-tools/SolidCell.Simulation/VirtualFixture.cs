using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;
using SolidCell.Core.Schedule;
using SolidCell.Core.Telemetry;
using SolidCell.Drivers;
using SolidCell.Drivers.Ad5693r;
using SolidCell.Drivers.Ad5941;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Impedance;
using SolidCell.Drivers.Mcp9808;
using SolidCell.Drivers.Measurement;
using SolidCell.Drivers.Nau7802;
using SolidCell.Operations;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation;

/// <summary>
/// A fixture that exists only in the computer: the firmware's instrument, drivers, log and uplink on a simulated board
/// with a simulated cell. It runs at the speed that is asked for.
/// </summary>
public sealed class VirtualFixture
{
    private const ulong BoardStream = 0x5EED_B0A4D;
    private const ulong OvenStream = 0x0FE4;

    private readonly int _period;
    private readonly bool _hasNamedCell;
    private string _cellName;

    /// <summary>A fixture with a named cell in its press: one with the area that a test is started with.</summary>
    public VirtualFixture(VirtualFixtureOptions options)
        : this(options, NamedCells.Create(options.CellName, options.Seed), new MemoryLogStorage())
    {
        _hasNamedCell = true;
        HeatUnevenly();
    }

    /// <summary>
    /// A fixture with a cell and storages of one's own: a storage that holds a log is a fixture that starts again, and the cell stays in
    /// its press.
    /// </summary>
    /// <param name="options">What it is made of.</param>
    /// <param name="cell">What is in the press.</param>
    /// <param name="storage">Where the log lives.</param>
    /// <param name="blocks">Where the calibration and the counters of hosts live; in memory when not given.</param>
    public VirtualFixture(VirtualFixtureOptions options, ISimulatedCell cell, ILogStorage storage, ILogStorage? blocks = null)
    {
        Options = options;
        _cellName = options.CellName;
        _period = options.SamplePeriodMilliseconds;
        ulong board = options.BoardName is { } name ? NameHash.Of(name) : 0;
        Board = new SimulatedBoard(cell, new Xoshiro256((ulong)options.Seed ^ BoardStream ^ board), _period);
        Log = new RecordLog(storage);
        Log.Open(options.FirstBootId);
        FirmwareRelease.WriteBoot(Log, 0, Log.BootId);
        var kept = new BlockStore(blocks ?? new MemoryLogStorage());
        Instrument = Assemble(kept);
        Commands = new MountingTarget(Instrument, Mount, Prepare);
        Uplink = new Uplink(Log, Commands, options.FixtureId, kept);
    }

    public VirtualFixtureOptions Options { get; }

    /// <summary>What is in the press now.</summary>
    public ISimulatedCell Cell => Board.Cell;

    /// <summary>The chips, to break them.</summary>
    public SimulatedBoard Board { get; }

    public RecordLog Log { get; }

    public FixtureInstrument Instrument { get; }

    /// <summary>Carries commands out, as they come over the link: the instrument, and whoever puts the cell into the press.</summary>
    public ICommandTarget Commands { get; }

    public Uplink Uplink { get; }

    /// <summary>Time since the fixture was switched on.</summary>
    public long NowMilliseconds { get; private set; }

    /// <summary>Lets this much time pass, in whole sample periods.</summary>
    public void Run(long milliseconds)
    {
        long end = NowMilliseconds + milliseconds;
        while (NowMilliseconds + _period <= end)
        {
            NowMilliseconds += _period;
            Board.Advance(NowMilliseconds);
            Instrument.Advance(NowMilliseconds);
        }
    }

    /// <summary>The name of the cell in the press.</summary>
    public string CellName => _cellName;

    /// <summary>Takes the cell out and puts a fresh one of this name into the press, of the same area.</summary>
    /// <exception cref="OperationException">There is no such cell, or a test is on.</exception>
    public void Swap(string cellName)
    {
        if (!NamedCells.IsKnown(cellName))
        {
            throw new OperationException($"There is no virtual cell '{cellName}'; take one of {string.Join(", ", NamedCells.All)}.");
        }

        if (Instrument.IsTestOn)
        {
            throw new OperationException($"A test is on in {Options.FixtureId}: stop it before you take its cell out.");
        }

        _cellName = cellName;
        Board.Mount(NamedCells.Create(cellName, Options.Seed, (long)Math.Round(Cell.AreaSquareCentimetres * 1e8)));
        HeatUnevenly();
    }

    /// <summary>The realistic cells stand in an oven that switches on and off, the others in one that holds its temperature.</summary>
    private void HeatUnevenly() => Board.Frame.Oven =
        RealisticCells.MakeOf(_cellName) is null ? null : new OvenCycle(new Xoshiro256((ulong)Options.Seed ^ OvenStream));

    /// <summary>A cell of another area is another cell: a fresh one, from the same seed.</summary>
    private void Mount(long areaSquareMicrometres)
    {
        if (_hasNamedCell && areaSquareMicrometres > 0 && areaSquareMicrometres != (long)Math.Round(Cell.AreaSquareCentimetres * 1e8))
        {
            Board.Mount(NamedCells.Create(_cellName, Options.Seed, areaSquareMicrometres));
        }
    }

    /// <summary>
    /// A multisine asks for the cell's answer in time; without one a test has the cell that it always had, which is quicker too.
    /// </summary>
    private void Prepare(byte[] program, int length)
    {
        var read = new Program();
        Board.HasCapacitances |= new ProgramReader().TryRead(program, length, read)
            && read.Steps.Any(step => step.Spectrum is { UsesSource: true });
    }

    private FixtureInstrument Assemble(BlockStore blocks)
    {
        var thermometer = new Mcp9808Thermometer(Board.Thermometer);
        var loadCell = new Nau7802LoadCell(Board.LoadCell);
        var slow = Options.HasLoadCellConverter && loadCell.Start()
            ? new SlowChannels(loadCell, LinearScale.ForceByNau7802(), Board.Supply, thermometer)
            : new SlowChannels(Board.Pressure, Board.Supply, thermometer);
        TickTimer? mainsTimer = Options.AveragesMains ? Board.Timer : null;
        var chain = new MeasuringChain(new Ads1115Converter(Board.Converter), slow, Board.EmergencyStop, mainsTimer);
        var source = new CurrentSource(new Ad5693rConverter(Board.Dac), Board);
        var settings = new InstrumentSettings
        {
            SamplePeriodMilliseconds = _period,
            RelayHoldMilliseconds = (int)Board.Relay.HoldMilliseconds,
        };
        var meter = new Ad5941ImpedanceMeter(Board.Meter.Chip);
        var spectra = new SpectrumRun(Log, settings, Options.HasImpedanceMeter ? meter : null, chain);
        return new FixtureInstrument(chain, source, Board.Relay, Log, settings, blocks, spectra, Board.Relay);
    }
}
