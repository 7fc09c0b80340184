using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Detection.Tests.Corpus.Cells;

namespace SolidCell.Detection.Tests.Corpus.Polarising;

/// <summary>How a healthy symmetric or anode-free cell is driven.</summary>
public enum PolarisingProgram
{
    /// <summary>Half-cycles with a rest of 5 to 20 min after each.</summary>
    RestsAtReversals,

    /// <summary>The current goes up from nothing to 1 mA/cm2 in an hour, and down below.</summary>
    Ramps,

    /// <summary>One direction until the end.</summary>
    OneWay,

    /// <summary>Half-cycles of an hour in which a lead opens now and then.</summary>
    OpenLead,

    /// <summary>Half-cycles of an hour with bursts of interference: up to 20 rows of 0.1 to 3 mV, both ways.</summary>
    Interference,

    /// <summary>On a collector: plated for an hour after a nucleation spike, stripped to a cut-off of 0.5 V.</summary>
    PlateAndStrip,
}

/// <summary>
/// A healthy cell between lithium and lithium, or lithium and a collector, of 8 to 5000 ohm cm2, in rows of 1 to 60 s; repeatable from a
/// seed.
/// </summary>
public sealed class PolarisingTrace(int seed, PolarisingProgram program, double ohmSquareCentimetres, int rowSeconds)
{
    private const int HalfCycleSeconds = 3600;
    private const double CutOff = 0.5;
    private const double NucleationSeconds = 90;
    private const double CollectorVolts = 1.8;
    private const double CollectorSeconds = 40;

    private readonly Random _random = new(seed);
    private readonly NoiseSource _noise = new(seed, NoiseKind.White, rowSeconds);
    private double _plated;
    private double _burstUntil;

    public double Hours { get; private set; }

    /// <summary>What the detector makes of so many hours, one word an event.</summary>
    public string Run(double hours)
    {
        bool isAnodeFree = program == PolarisingProgram.PlateAndStrip;
        ShortDetector detector = new(rowSeconds * 1000);
        detector.Begin(new CellDescription
        {
            Kind = isAnodeFree ? CellKind.AnodeFree : CellKind.Symmetric,
            AreaSquareMicrometres = CellDescription.SquareMicrometresPerSquareCentimetre,
        });
        Sample sample = new() { CellVoltageQuality = SampleQuality.Good, CellCurrentQuality = SampleQuality.Good };
        double density = 0.2 + (0.8 * _random.NextDouble());
        int sign = seed % 2 == 0 ? 1 : -1;
        double since = 0;
        string events = "";
        for (double t = 0; t < hours * 3600; t += rowSeconds, since += rowSeconds)
        {
            double milliamps = sign * Milliamps(t, since, density);
            double volts = isAnodeFree ? CollectorVolt(milliamps, since, sign) : SymmetricVolts(milliamps, since);
            bool isOver = isAnodeFree ? IsStrippedOrPlated(ref volts, milliamps, sign, since) : since >= HalfCycleSeconds;
            sample.Milliseconds = (long)(t * 1000);
            sample.CellNanoamps = (int)(milliamps * 1e6);
            sample.CellMicrovolts = (int)((Disturbed(volts, t) + (_noise.Next() * 2e-5)) * 1e6);
            if (detector.Observe(sample, 0) && !detector.Event.IsFollowUp)
            {
                events += FormattableString.Invariant(
                    $"{detector.Event.Kind}/{detector.Event.Cause}@{detector.Event.OnsetMilliseconds / 1000} ");
            }

            if (isOver && program != PolarisingProgram.OneWay)
            {
                sign = -sign;
                since = -rowSeconds;
            }
        }

        Hours = hours;
        return events;
    }

    private double Milliamps(double t, double since, double density) => program switch
    {
        PolarisingProgram.Ramps => Math.Max(0.01, since / HalfCycleSeconds),
        PolarisingProgram.RestsAtReversals when since > HalfCycleSeconds - (300 + (seed % 4 * 300)) => 0,
        _ => density,
    };

    /// <summary>Ohmic, with a tenth that comes within minutes and voids at the end.</summary>
    private double SymmetricVolts(double milliamps, double since) =>
        milliamps * 1e-3 * ohmSquareCentimetres
        * (1 + (0.1 * (1 - Math.Exp(-since / 120))) + (0.05 * Math.Pow(Math.Min(2, since / HalfCycleSeconds), 3)));

    /// <summary>
    /// While plating: down from the collector's own voltage, past a nucleation spike. Between them the sign is the current's.
    /// </summary>
    private double CollectorVolt(double milliamps, double since, int sign)
    {
        bool isPlating = sign == (seed % 2 == 0 ? 1 : -1);
        _plated += (isPlating ? 0.97 : -1) * Math.Abs(milliamps) * rowSeconds / 3600;
        double polarisation = milliamps * 1e-3 * ohmSquareCentimetres;
        double nucleation = isPlating ? 1 + (1.5 * Math.Exp(-since / NucleationSeconds)) : 1;
        double collector = isPlating ? -sign * CollectorVolts * Math.Exp(-since / CollectorSeconds) : 0;
        return (polarisation * nucleation) + collector;
    }

    private bool IsStrippedOrPlated(ref double volts, double milliamps, int sign, double since)
    {
        bool isPlating = sign == (seed % 2 == 0 ? 1 : -1);
        if (isPlating)
        {
            return since >= HalfCycleSeconds;
        }

        // The last of the lithium: the voltage rises to the cut-off.
        double left = Math.Max(0, _plated / (Math.Abs(milliamps) * 0.05));
        volts += sign * CutOff * Math.Exp(-left * 3);
        bool isOver = _plated <= 0;
        _plated = isOver ? 0 : _plated;
        return isOver;
    }

    private double Disturbed(double volts, double t)
    {
        double chance = rowSeconds / 3600.0 / 4;
        if (program == PolarisingProgram.OpenLead && (t < _burstUntil || _random.NextDouble() < chance))
        {
            _burstUntil = t < _burstUntil ? _burstUntil : t + rowSeconds + (10 * rowSeconds * _random.NextDouble());
            return (seed % 3 == 0 ? 1 : -1) * (ohmSquareCentimetres < 100 ? 5 : 10);
        }

        if (program == PolarisingProgram.Interference && (t < _burstUntil || _random.NextDouble() < chance))
        {
            _burstUntil = t < _burstUntil ? _burstUntil : t + (20 * rowSeconds * _random.NextDouble());
            double height = 1e-4 * Math.Pow(30, _random.NextDouble());
            return volts + (_random.Next(2) == 0 ? 0 : _random.Next(2) == 0 ? height : -height);
        }

        return volts;
    }
}
