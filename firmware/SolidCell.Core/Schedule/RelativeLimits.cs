using SolidCell.Core.Measurement;

namespace SolidCell.Core.Schedule;

/// <summary>
/// What limits refer to that are relative to the cell: the voltage with which the running step began, and the highest resistance with which
/// steps of its direction have begun. Both are learned anew after a power cut.
/// </summary>
internal sealed class RelativeLimits
{
    /// <summary>The double layer has charged and the source has settled.</summary>
    private const long StartMilliseconds = 1000;

    /// <summary>A resistance is compared from this age on, which is that of the best.</summary>
    private const long BestMilliseconds = 10000;

    private const int Thousandths = 1000;

    /// <summary>What is less may be offset and noise: it counts as so much.</summary>
    private const int LeastMicrovolts = 100;
    private const int MilliohmsPerMicrovoltPerNanoamp = 1000000;

    /// <summary>Of a running average, so that no single reading ends a step.</summary>
    private const int AverageDivisor = 16;

    private readonly long[] _best = new long[2];
    private long _first;
    private long _start;
    private long _average;
    private long _last;
    private bool _isMarked;
    private bool _isRest;

    public void BeginTest()
    {
        _best[0] = 0;
        _best[1] = 0;
        BeginStep(true);
    }

    /// <summary>Without a current a cell shows neither.</summary>
    public void BeginStep(bool isRest)
    {
        _isRest = isRest;
        _first = -1;
        _start = 0;
        _average = 0;
        _last = -1;
        _isMarked = false;
    }

    /// <summary>True when |V| is above so many thousandths of what it was 1 s after the step's current began to flow.</summary>
    public bool IsVoltageAbove(long thousandths, StepProgress progress, Sample sample)
    {
        long magnitude = IntMath.Magnitude((long)sample.CellMicrovolts);
        if (_isRest || !progress.IsDriven || sample.CellVoltageQuality != SampleQuality.Good || Age(progress) < StartMilliseconds)
        {
            return false;
        }

        _start = _start > 0 ? _start : magnitude < LeastMicrovolts ? LeastMicrovolts : magnitude;
        return magnitude * Thousandths > thousandths * _start;
    }

    /// <summary>True when |V / I| is below so many thousandths of the best of this direction, this step's own beginning included.</summary>
    public bool IsResistanceBelow(long thousandths, StepProgress progress, Sample sample)
    {
        bool isGood = !_isRest && progress.IsDriven && sample.CellVoltageQuality == SampleQuality.Good
            && sample.CellCurrentQuality == SampleQuality.Good && sample.CellNanoamps != 0;
        if (!isGood)
        {
            return false;
        }

        Follow(sample);
        if (Age(progress) < BestMilliseconds)
        {
            return false;
        }

        int direction = sample.CellNanoamps < 0 ? 1 : 0;
        if (!_isMarked && _average > _best[direction])
        {
            _best[direction] = _average;
        }

        _isMarked = true;
        return _average * Thousandths < thousandths * _best[direction];
    }

    /// <summary>Time since the current was first seen to flow in this step.</summary>
    private long Age(StepProgress progress)
    {
        _first = _first < 0 ? progress.Milliseconds : _first;
        return progress.Milliseconds - _first;
    }

    private void Follow(Sample sample)
    {
        if (sample.Milliseconds == _last)
        {
            return;
        }

        long milliohms = IntMath.Magnitude((long)sample.CellMicrovolts) * MilliohmsPerMicrovoltPerNanoamp
            / IntMath.Magnitude((long)sample.CellNanoamps);
        _average = _last < 0 ? milliohms : _average + ((milliohms - _average) / AverageDivisor);
        _last = sample.Milliseconds;
    }
}
