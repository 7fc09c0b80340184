using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// What temperature and stack pressure make of this cell's resistance, learned from the cell itself, with the uncertainty that is left.
/// In 1/10000 of the resistance.
/// </summary>
internal sealed class ConditionSlopes
{
    /// <summary>-4 +-1.5 %/K: bulk 0.30 eV and interface 0.4 to 0.6 eV at 30 degC are -3.8 and -5 to -7.</summary>
    private const int PerKelvin = -400;
    private const int PerKelvinDoubt = 150;

    /// <summary>-0.3 +-0.2 for ln R against ln P: the interface alone has -0.5.</summary>
    private const int PerPressure = -3000;
    private const int PerPressureDoubt = 2000;

    /// <summary>Two standard deviations are doubted.</summary>
    private const int DoubtSigmas = 2;

    /// <summary>Without a thermometer the room may be 3 to 4 K warmer.</summary>
    private const int UnknownTemperature = 1500;

    /// <summary>At twice or half the current a healthy resistance may be 4 % lower, and 12 % at the most.</summary>
    private const int PerDoubling = 400;
    private const int MostOfCurrent = 1200;

    private const int MostChange = 5000;
    private const int AverageDivisor = 16;
    private const int OutlierSigmas = 4;
    private const int OutlierLeast = 100;

    private readonly LearnedSlope _temperature = new LearnedSlope(PerKelvin, PerKelvinDoubt);
    private readonly LearnedSlope _pressure = new LearnedSlope(PerPressure, PerPressureDoubt);
    private long _deviation;
    private bool _knowsTemperature;

    /// <summary>1/10000 per kelvin.</summary>
    public int TemperatureSlope => _temperature.Slope;

    public int TemperatureDoubt => _temperature.Doubt;

    /// <summary>
    /// Most that the resistance may fall for each unit of ln P, in 1/10000: what has been learned and two standard deviations.
    /// </summary>
    public int MostOfPressure => -_pressure.Slope + (DoubtSigmas * _pressure.Doubt);

    /// <summary>Standard deviation of what conditions do not explain from step to step, in 1/10000.</summary>
    public long Sigma => _deviation + (_deviation >> 2);

    public void Begin()
    {
        _temperature.Begin();
        _pressure.Begin();
        _deviation = OutlierLeast;
    }

    public void KnowTemperature(bool isKnown) => _knowsTemperature = isKnown;

    /// <summary>
    /// Takes two resistances of one direction at one current, one step after the other, and how much warmer and harder pressed the second
    /// was.
    /// </summary>
    public void Learn(long before, long now, long warmer, long pressed)
    {
        long change = 2 * (now - before) * BestResistance.Parts / (now + before + 1);
        change = IntMath.Clamp(change, -MostChange, MostChange);
        long unexplained = IntMath.Magnitude(change - Change(warmer, pressed));
        if (unexplained < (OutlierSigmas * Sigma) + OutlierLeast)
        {
            _temperature.Learn(warmer, change - _pressure.Change(pressed), Sigma);
            _pressure.Learn(pressed, change - _temperature.Change(warmer), Sigma);
        }

        _deviation += (unexplained - _deviation) / AverageDivisor;
    }

    public long Change(long warmer, long pressed) => _temperature.Change(warmer) + _pressure.Change(pressed);

    public long DoubtOf(long warmer, long pressed) =>
        (DoubtSigmas * (_temperature.DoubtOf(warmer) + _pressure.DoubtOf(pressed))) + (_knowsTemperature ? 0 : UnknownTemperature);

    public long DoubtOfCurrent(int current, int other)
    {
        long one = IntMath.Magnitude((long)current);
        long two = IntMath.Magnitude((long)other);
        long most = one > two ? one : two;
        long least = one > two ? two : one;
        long doubt = least == 0 ? MostOfCurrent : (most - least) * PerDoubling / least;
        return doubt > MostOfCurrent ? MostOfCurrent : doubt;
    }
}
