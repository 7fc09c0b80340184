using SolidCell.Core.Measurement;

namespace SolidCell.Core.Control;

/// <summary>
/// Brings the cell current to a set point: the code from the calibration at once, then trimmed to the measured
/// current. A sample shows the code of the tick before, fully settled, so the first one after a step corrects all of
/// the error it sees and later ones less and less, until noise no longer moves the current.
/// </summary>
public sealed class CurrentController
{
    /// <summary>The low range's full scale; a larger set point uses the high range.</summary>
    public const int LowRangeNanoamps = 1000000;

    public const int HighRangeNanoamps = 10000000;

    /// <summary>The code is written again at least this often, in case the DAC lost it in a dip of its supply.</summary>
    private const int RefreshTicks = 20;

    private const int SmallNanoamps = 20000;

    /// <summary>What the tick reads, as fields: a call less each (docs/firmware.md).</summary>
    internal int SetPoint;
    internal CurrentRange RangeInUse = CurrentRange.OneMilliamp;

    /// <summary>Transfers to the source that failed in a row.</summary>
    internal int Failures;
    internal readonly CurrentTrim Trim = new CurrentTrim();

    private readonly ICurrentSource _source;
    private readonly IMeasuringChain _chain;
    private CodeScale _low;
    private CodeScale _high;
    private CodeScale _scale;
    private int _code = -1;
    private int _ticksSinceWrite;
    private bool _isWriteDue = true;

    public CurrentController(ICurrentSource source, IMeasuringChain chain, RangeCalibration low, RangeCalibration high)
    {
        _source = source;
        _chain = chain;
        _low = new CodeScale(low, LowRangeNanoamps);
        _high = new CodeScale(high, HighRangeNanoamps);
        _scale = _low;
        _chain.UseRange(RangeInUse);
    }

    public int SetPointNanoamps => SetPoint;

    /// <summary>Takes other calibrations; only while no current flows.</summary>
    public void Recalibrate(RangeCalibration low, RangeCalibration high)
    {
        _low = new CodeScale(low, LowRangeNanoamps);
        _high = new CodeScale(high, HighRangeNanoamps);
        _scale = RangeInUse == CurrentRange.OneMilliamp ? _low : _high;
        Aim();
    }

    /// <summary>Takes the sample of this tick into account and puts the code out for the next one.</summary>
    public void Drive(int nanoamps, Sample sample)
    {
        if (nanoamps != SetPoint)
        {
            ChangeTo(nanoamps);
        }
        else if (sample.CellCurrentQuality == SampleQuality.Good && Trim.Correct(nanoamps - sample.CellNanoamps, _scale.NanoampsPerCode))
        {
            Aim();
        }

        _ticksSinceWrite++;
        if (_isWriteDue || _ticksSinceWrite >= RefreshTicks)
        {
            Write();
        }
    }

    private void ChangeTo(int nanoamps)
    {
        if (nanoamps > HighRangeNanoamps || nanoamps < -HighRangeNanoamps)
        {
            throw Invariant.Broken("a current of " + nanoamps.ToString() + " nA is asked for");
        }

        CurrentRange range = RangeFor(IntMath.Magnitude(nanoamps));
        bool isSmall = range == RangeInUse && IsSmall(nanoamps);
        SetPoint = nanoamps;
        UseRange(range);
        if (isSmall)
        {
            Trim.Count();
        }
        else
        {
            Trim.Begin(nanoamps, RangeInUse);
        }

        Aim();
    }

    /// <summary>
    /// The steps of a voltage loop keep the trim, and the current has to follow all the time. The first step after power-on is none of
    /// them: the trim begins with it, however small it is.
    /// </summary>
    private bool IsSmall(int nanoamps)
    {
        long change = (long)nanoamps - SetPoint;
        bool isSameDirection = (nanoamps < 0) == (SetPoint < 0);
        return Trim.Window != 0 && isSameDirection && change < SmallNanoamps && change > -SmallNanoamps;
    }

    /// <summary>A current that falls keeps the high range down to here, so that one near the border does not flutter.</summary>
    private CurrentRange RangeFor(int magnitude)
    {
        int border = RangeInUse == CurrentRange.TenMilliamps && magnitude != 0 ? LowRangeNanoamps * 9 / 10 : LowRangeNanoamps;
        return magnitude <= border ? CurrentRange.OneMilliamp : CurrentRange.TenMilliamps;
    }

    private void UseRange(CurrentRange range)
    {
        if (range == RangeInUse)
        {
            return;
        }

        // Both ranges pass through zero: a code left from one range would be a tenfold or a tenth on the other.
        _source.Apply(RangeInUse, _scale.CodeFor(0));
        RangeInUse = range;
        _scale = range == CurrentRange.OneMilliamp ? _low : _high;
        _source.Apply(RangeInUse, _scale.CodeFor(0));
        _chain.UseRange(range);
        _isWriteDue = true;
    }

    private void Aim()
    {
        // A dip of its supply takes the DAC to the end of its range: it must not stay there until the next refresh.
        int code = _scale.CodeFor(SetPoint + Trim.Nanoamps);
        _isWriteDue = _isWriteDue || code != _code || Trim.IsFar;
        _code = code;
    }

    private void Write()
    {
        if (_code < 0)
        {
            Aim();
        }

        bool isDone = _source.Apply(RangeInUse, _code);
        Failures = isDone ? 0 : Failures + 1;
        _isWriteDue = !isDone;
        _ticksSinceWrite = 0;
    }
}
