namespace SolidCell.Witnesses.Charges;

/// <summary>
/// Finds constant voltages in readings: within 4 mV of where they began, above 0.5 V, under a current that falls, never turns and is
/// never 0, which is a rest. Of each it
/// keeps a reading of every half percent of its length so far, so that the last tenth is known without keeping all.
/// </summary>
internal sealed class HoldCollector
{
    private const double SameVolts = 0.004;
    private const double LeastVolts = 0.5;
    private const double LeastHours = 0.25;
    private const double Spacing = 0.005;
    private const double LastShare = 0.9;
    private const double Fallen = 0.8;
    private const double Noise = 0.02;

    private readonly List<(double Hours, double Volts, double Density)> _kept = [];

    private (double Hours, double Volts, double Density) _first;
    private HeldVoltage? _longest;

    public HeldVoltage? Longest
    {
        get
        {
            End();
            return _longest;
        }
    }

    public void Take(double hours, double volts, double density)
    {
        bool goesOn = volts > LeastVolts && Math.Abs(volts - _first.Volts) <= SameVolts && density != 0
            && density >= -Noise * _first.Density && density <= _first.Density;
        if (!goesOn)
        {
            End();
            _first = (hours, volts, density);
            _kept.Clear();
            _kept.Add(_first);
        }
        else if (hours - _kept[^1].Hours >= Spacing * (hours - _first.Hours))
        {
            _kept.Add((hours, volts, density));
        }
    }

    private void End()
    {
        if (_kept.Count == 0 || _kept[^1].Hours - _first.Hours < Math.Max(LeastHours, _longest?.Hours ?? 0))
        {
            return;
        }

        double length = _kept[^1].Hours - _first.Hours;
        (double Hours, double Volts, double Density)[] last = [.. _kept.Where(one => one.Hours >= _first.Hours + (LastShare * length))];
        double density = last.Average(one => one.Density);
        if (density < Fallen * _first.Density)
        {
            _longest = new HeldVoltage(_kept[^1].Hours, length, last.Average(one => one.Volts), density * 1000);
        }
    }
}
