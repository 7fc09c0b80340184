using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// What a real lab adds to the voltage: white noise of 10 to 100 uV, as much again of 1/f noise (three drifts a decade or so apart), and
/// mains hum of up to 60 uV, which a reading every 50 ms turns into a slow beat.
/// </summary>
public sealed class VoltageDisturbance
{
    private const int PhaseSteps = 256;
    private static readonly double[] Sine = [.. Enumerable.Range(0, PhaseSteps).Select(at => Arc(at))];
    private static readonly double[] BackPerSecond = [0.3, 0.02, 0.001];

    private readonly Xoshiro256 _random;
    private readonly double _drift;
    private readonly double _hum;
    private readonly double _mainsPerSecond;
    private readonly double[] _states = new double[3];
    private double _slow;

    public VoltageDisturbance(Xoshiro256 random)
    {
        _random = new Xoshiro256(random.Next());
        WhiteVolts = random.LogBetween(10e-6, 100e-6);
        _drift = WhiteVolts;
        _hum = random.LogBetween(1e-6, 60e-6);
        _mainsPerSecond = random.Between(49.95, 50.05);
    }

    /// <summary>In volts rms.</summary>
    public double WhiteVolts { get; }

    /// <summary>The drift and the hum at a time.</summary>
    public double Volts(long nowMilliseconds) =>
        _slow + _hum * Sine[(int)(long)(nowMilliseconds * _mainsPerSecond * (PhaseSteps / 1000.0)) & (PhaseSteps - 1)];

    public void Second()
    {
        double sum = 0;
        for (int at = 0; at < _states.Length; at++)
        {
            double back = BackPerSecond[at];
            _states[at] += _random.Gaussian() * _drift * Math.Sqrt(2 * back / 3) - _states[at] * back;
            sum += _states[at];
        }

        _slow = sum;
    }

    /// <summary>A sine of two parabolas: within 6 % of the true one, and the same bits everywhere.</summary>
    private static double Arc(int at)
    {
        double x = at / (PhaseSteps / 2.0);
        return x < 1 ? 4 * x * (1 - x) : -4 * (x - 1) * (2 - x);
    }
}
