namespace SolidCell.Files.Survey;

/// <summary>
/// Whether the voltage was swept: it goes on at one rate, up or down, while the current is anything. A current that is held instead, as in
/// the cycling of a capacitor, is none.
/// </summary>
internal sealed class SweepSurvey
{
    private const long LeastRows = 100;
    private const double LeastVolts = 0.3;

    /// <summary>
    /// Standard deviation over mean: of the rate below, of the current above. A sweep in steps of 1 mV that are read to 0.1 mV has 0.15; a
    /// current that is held, even noisy or at two rates, has 0.3.
    /// </summary>
    private const double MostOfRate = 0.25;
    private const double LeastOfCurrent = 0.5;

    private Spread _rate;
    private Spread _current;
    private double _least = double.PositiveInfinity;
    private double _greatest = double.NegativeInfinity;
    private double _lastSeconds = double.NaN;
    private double _lastVolts = double.NaN;

    public bool IsSweep => _rate.Count >= LeastRows && _greatest - _least > LeastVolts && _rate.Relative < MostOfRate
        && _current.Relative > LeastOfCurrent;

    public void Take(double seconds, double volts, double amperes)
    {
        if (double.IsFinite(volts) && double.IsFinite(amperes) && seconds > _lastSeconds)
        {
            _rate.Add(Math.Abs(volts - _lastVolts) / (seconds - _lastSeconds));
            _current.Add(Math.Abs(amperes));
            (_least, _greatest) = (Math.Min(_least, volts), Math.Max(_greatest, volts));
        }

        (_lastSeconds, _lastVolts) = (seconds, volts);
    }

    private struct Spread
    {
        private double _sum;
        private double _squares;

        public long Count { get; private set; }

        public readonly double Relative =>
            _sum > 0 ? Math.Sqrt(Math.Max(0, (_squares * Count / (_sum * _sum)) - 1)) : double.NaN;

        public void Add(double value)
        {
            if (double.IsFinite(value))
            {
                Count++;
                _sum += value;
                _squares += value * value;
            }
        }
    }
}
