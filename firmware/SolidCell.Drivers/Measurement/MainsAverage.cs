using SolidCell.Drivers.Ads1115;

namespace SolidCell.Drivers.Measurement;

/// <summary>
/// Voltage and current without the mains: three conversions of each, 1/110 s apart, weighted 1, 1.92 and 1. Such a mean passes
/// |w + 2 cos(2 pi f / 110 Hz)| / (w + 2) of a frequency f, which is 0 at 50 and at 60 Hz for w = -2 cos(2 pi 50 / 110) = 1.919
/// (docs/decisions/0029). The current's conversions lie between the voltage's, and both have the same weights, so that a ratio of
/// the two is what it was.
/// </summary>
public sealed class MainsAverage
{
    /// <summary>From one conversion to the next of the same input: 1 / (50 Hz + 60 Hz).</summary>
    public const int StepMicroseconds = 9091;

    /// <summary>From the voltage's first conversion to the current's: half a step.</summary>
    public const int CurrentAfterMicroseconds = 4545;

    /// <summary>Weights of the first and the last conversion, and of the middle one, in <see cref="SumOfWeights"/>.</summary>
    public const int OuterWeight = 1045;

    /// <summary>1.919 times <see cref="OuterWeight"/>.</summary>
    public const int MiddleWeight = 2006;

    /// <summary>Of all three.</summary>
    public const int SumOfWeights = 4096;

    /// <summary>The last mean of the voltage, a <see cref="Reading"/>.</summary>
    public int Voltage;

    /// <summary>The last mean of the current's shunt, a <see cref="Reading"/>.</summary>
    public int Shunt;

    /// <summary>Middle of what <see cref="Voltage"/> is made of, in microseconds after the beginning of the tick.</summary>
    public int VoltageMicroseconds;

    /// <summary>The same of <see cref="Shunt"/>.</summary>
    public int ShuntMicroseconds;

    private readonly AutoRangingInput _voltage;
    private readonly AutoRangingInput _shunt;
    private readonly IMicrosecondTimer _timer;
    private bool _isPaused;

    public MainsAverage(AutoRangingInput voltage, AutoRangingInput shunt, IMicrosecondTimer timer)
    {
        _voltage = voltage;
        _shunt = shunt;
        _timer = timer;
    }

    /// <summary>The next reading is one conversion of each.</summary>
    public void Pause() => _isPaused = true;

    /// <summary>
    /// Takes 25 ms. What the first reading of an input finds wrong is the answer; when a later one fails, the first one stands alone.
    /// </summary>
    public void Read()
    {
        if (_isPaused)
        {
            ReadOnce();
            return;
        }

        long due = _timer.Microseconds;
        int voltage = _voltage.Read();
        _timer.WaitUntil(due + CurrentAfterMicroseconds);
        int shunt = _shunt.Read();
        due += StepMicroseconds;
        int secondVoltage = ReadAt(due, _voltage);
        int secondShunt = ReadAt(due + CurrentAfterMicroseconds, _shunt);
        due += StepMicroseconds;
        Voltage = Mean(voltage, secondVoltage, ReadAt(due, _voltage));
        Shunt = Mean(shunt, secondShunt, ReadAt(due + CurrentAfterMicroseconds, _shunt));
        VoltageMicroseconds = MeasuringChain.VoltageMicroseconds + StepMicroseconds;
        ShuntMicroseconds = VoltageMicroseconds + CurrentAfterMicroseconds;
    }

    /// <summary>The weighted mean, rounded; the first where any of them is no number.</summary>
    public static int Mean(int first, int second, int third)
    {
        if (first >= Reading.Failed || second >= Reading.Failed || third >= Reading.Failed)
        {
            return first;
        }

        long sum = (OuterWeight * ((long)first + third)) + ((long)MiddleWeight * second);
        return (int)((sum < 0 ? sum - (SumOfWeights / 2) : sum + (SumOfWeights / 2)) / SumOfWeights);
    }

    private void ReadOnce()
    {
        Voltage = _voltage.Read();
        Shunt = _shunt.Read();
        VoltageMicroseconds = MeasuringChain.VoltageMicroseconds;
        ShuntMicroseconds = MeasuringChain.CurrentMicroseconds;
        _isPaused = false;
    }

    private int ReadAt(long due, AutoRangingInput input)
    {
        _timer.WaitUntil(due);
        return input.ReadAgain();
    }
}
