using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// By how much the stack is pressed harder than in the last minute. Interfaces conduct better at once under more pressure, so the voltage
/// of a healthy cell falls with it; less pressure raises it, which is no sign of anything.
/// </summary>
internal sealed class PressureRise
{
    /// <summary>
    /// A screw or a valve is turned within a minute, and slow rows take some more to be learned: a row moves the average by a quarter at
    /// most.
    /// </summary>
    private const long AverageMilliseconds = 60000;
    private const long MostElapsedMilliseconds = AverageMilliseconds / 4;

    /// <summary>1 % is the noise of a load cell and half a percent of the voltage at most; ln of the ratio in 1/1000.</summary>
    private const int LeastLog = 10;

    private const int MostPercent = 40;

    private readonly SlowAverage _average = new SlowAverage(AverageMilliseconds);
    private long _last;

    /// <summary>The pressure has been measured in this test.</summary>
    public bool IsKnown;

    /// <summary>ln of the pressure now over that of the last minute, in 1/1000; 0 where it is not higher.</summary>
    public int Log;

    public void Begin()
    {
        IsKnown = false;
        Log = 0;
    }

    /// <summary>Takes a sample, some each second.</summary>
    public void Follow(Sample sample)
    {
        if (sample.StackPressureQuality != SampleQuality.Good)
        {
            return;
        }

        int kilopascals = sample.StackKilopascals;
        if (!IsKnown)
        {
            IsKnown = true;
            _average.Begin(kilopascals);
        }
        else
        {
            long elapsed = sample.Milliseconds - _last;
            long log = BestResistance.LogRatio(kilopascals, (int)(_average.Value >> LevelTracker.FractionBits));
            Log = log < LeastLog ? 0 : (int)log;
            _average.Follow(kilopascals, elapsed < MostElapsedMilliseconds ? elapsed : MostElapsedMilliseconds);
        }

        _last = sample.Milliseconds;
    }

    /// <summary>Percent of the voltage that it may have cost at once, by what is known of this cell's slope and twice its doubt.</summary>
    public int Percent(ConditionSlopes slopes)
    {
        if (Log == 0)
        {
            return 0;
        }

        long parts = Log * (long)slopes.MostOfPressure / 1000;
        return parts < 0 ? 0 : parts > MostPercent * 100 ? MostPercent : (int)((parts + 99) / 100);
    }
}
