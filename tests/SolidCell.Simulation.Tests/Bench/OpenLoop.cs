using SolidCell.Core.Calibration;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5693r;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Mcp9808;
using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>Board, drivers and detector without the rest of the instrument: the current is put out open loop, corrected once.</summary>
internal sealed class OpenLoop
{
    private const int Period = 50;

    private readonly CurrentSource _source;
    private readonly MeasuringChain _chain;
    private readonly FixtureCalibration _calibration = new();
    private readonly ShortDetector _detector = new(Period);
    private long _now;

    public OpenLoop(string name, long seed)
    {
        Cell = NamedCells.Create(name, seed);
        Board = new SimulatedBoard(Cell, new Xoshiro256((ulong)seed), Period);
        _source = new CurrentSource(new Ad5693rConverter(Board.Dac), Board);
        var slow = new SlowChannels(Board.Pressure, Board.Supply, new Mcp9808Thermometer(Board.Thermometer));
        _chain = new MeasuringChain(new Ads1115Converter(Board.Converter), slow, Board.EmergencyStop);
        _detector.Begin(new CellDescription { AreaSquareMicrometres = NamedCells.AreaSquareMicrometres });
        Board.Relay.Close();
    }

    public ISimulatedCell Cell { get; }

    public SimulatedBoard Board { get; }

    public Sample Sample { get; } = new();

    public double Hours => _now / 3.6e6;

    public long Ticks { get; private set; }

    /// <summary>Shorts that the detector reported.</summary>
    public int Found { get; private set; }

    public void Hold(double density, double hours)
    {
        int nanoamps = (int)Math.Round(density * Cell.AreaSquareCentimetres * 1e6);
        CurrentRange range = Math.Abs(nanoamps) > 1_000_000 ? CurrentRange.TenMilliamps : CurrentRange.OneMilliamp;
        double fullScale = range == CurrentRange.TenMilliamps ? 12.5e6 : 1.25e6;
        int code = (int)Math.Round(CurrentSource.ZeroCode + nanoamps / fullScale * 32768);
        _chain.UseRange(range);
        _source.Apply(range, code);
        long end = _now + (long)(hours * 3.6e6);
        for (int tick = 0; _now < end; tick++)
        {
            Tick(nanoamps);
            if (tick == 4)
            {
                _source.Apply(range, code - (int)Math.Round((Sample.CellNanoamps - nanoamps) / fullScale * 32768));
            }
        }
    }

    private void Tick(int nanoamps)
    {
        _now += Period;
        Ticks++;
        Board.Advance(_now);
        Board.Relay.Beat();
        _chain.Measure(_now, Sample);
        _calibration.Correct(Sample, CurrentRange.OneMilliamp);
        if (_detector.Observe(Sample, nanoamps))
        {
            Found++;
        }
    }
}
