using System.Diagnostics;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Drivers.Ad5693r;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Mcp9808;
using SolidCell.Drivers.Measurement;
using SolidCell.Simulation;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Benchmarks.Hours;

/// <summary>
/// What the time of a tick goes into. A stopwatch call costs about as much as a part of a tick, so its cost, taken from
/// as many empty measurements, is subtracted: shares are good to a few per cent, speed comes from the run without stopwatches.
/// </summary>
internal sealed class TimeShares
{
    private const int Period = 50;

    private readonly SimulatedBoard _board = new(NamedCells.Create("ndl-li", 1), new Xoshiro256(1), Period);
    private readonly TimedChain _chain;
    private readonly TimedSource _source;
    private readonly FixtureInstrument _instrument;
    private readonly LogTally _tally;
    private long _now;
    private long _boardTicks;
    private long _instrumentTicks;

    private TimeShares()
    {
        var slow = new SlowChannels(_board.Pressure, _board.Supply, new Mcp9808Thermometer(_board.Thermometer));
        _chain = new TimedChain(new MeasuringChain(new Ads1115Converter(_board.Converter), slow, _board.EmergencyStop));
        _source = new TimedSource(new CurrentSource(new Ad5693rConverter(_board.Dac), _board));
        var log = new RecordLog(new MemoryLogStorage());
        log.Open();
        _tally = new LogTally(log);
        _instrument =
            new FixtureInstrument(_chain, _source, _board.Relay, log, new InstrumentSettings { SamplePeriodMilliseconds = Period });
    }

    /// <summary>Runs this long a part of cycle-0.5 and prints the shares.</summary>
    public static void Print(double hours, TextWriter output)
    {
        var shares = new TimeShares();
        shares.Run(TestStart.SettleMilliseconds);
        TestStart.On(shares._instrument, "cycle-0.5");
        double stopwatch = StopwatchTicks();
        shares._boardTicks = shares._instrumentTicks = 0;
        (long chain, long source, long calls) = (shares._chain.Ticks, shares._source.Ticks, shares._source.Calls);
        long steps = (long)(hours * 3.6e6) / Period;
        shares.Run(steps * Period);
        double measure = shares._chain.Ticks - chain - (steps * stopwatch);
        double drive = shares._source.Ticks - source - ((shares._source.Calls - calls) * stopwatch);
        double simulation = shares._boardTicks - (steps * stopwatch);
        // A nested measurement costs the outer one two stopwatch calls.
        double nested = stopwatch * (steps + shares._source.Calls - calls);
        double rest = shares._instrumentTicks - (steps * stopwatch) - measure - drive - (2 * nested);
        double total = measure + drive + simulation + rest;
        output.WriteLine(
            $"share of a tick: simulated cell and board {simulation / total:P0}, measure (drivers, ADC registers) {measure / total:P0}, "
            + $"drive (DAC) {drive / total:P0}, detect + interlocks + schedule + log {rest / total:P0}");
    }

    private void Run(long milliseconds)
    {
        for (long end = _now + milliseconds; _now < end;)
        {
            _now += Period;
            long began = Stopwatch.GetTimestamp();
            _board.Advance(_now);
            long between = Stopwatch.GetTimestamp();
            _instrument.Advance(_now);
            _instrumentTicks += Stopwatch.GetTimestamp() - between;
            _boardTicks += between - began;
            if (_now % 3_600_000 == 0)
            {
                _tally.Take();
            }
        }
    }

    private static double StopwatchTicks()
    {
        const int Calls = 1_000_000;
        long began = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
        {
            Stopwatch.GetTimestamp();
        }

        return (double)(Stopwatch.GetTimestamp() - began) / Calls;
    }
}
