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

    private readonly ICurrentSource _source;
    private readonly IMeasuringChain _chain;
    private CodeScale _low;
    private CodeScale _high;
    private readonly CurrentTrim _trim = new CurrentTrim();
    private CodeScale _scale;
    private CurrentRange _range = CurrentRange.OneMilliamp;
    private int _setPointNanoamps;
    private int _failedWrites;
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
        _chain.UseRange(_range);
    }

    public CurrentRange Range => _range;

    public int SetPointNanoamps => _setPointNanoamps;

    /// <summary>Transfers to the source that failed in a row.</summary>
    public int FailedWrites => _failedWrites;

    /// <summary>Samples since the set point last changed.</summary>
    public int SamplesSinceChange => _trim.Samples;

    /// <summary>Takes other calibrations; only while no current flows.</summary>
    public void Recalibrate(RangeCalibration low, RangeCalibration high)
    {
        _low = new CodeScale(low, LowRangeNanoamps);
        _high = new CodeScale(high, HighRangeNanoamps);
        _scale = Range == CurrentRange.OneMilliamp ? _low : _high;
        Aim();
    }

    /// <summary>Takes the sample of this tick into account and puts the code out for the next one.</summary>
    public void Drive(int nanoamps, Sample sample)
    {
        if (nanoamps == _setPointNanoamps)
            Trim(sample);
        else
            ChangeTo(nanoamps);

        Write();
    }

    /// <summary>Zero current at once, whatever was asked for before.</summary>
    public void DriveZero(Sample sample) => Drive(0, sample);

    private void ChangeTo(int nanoamps)
    {
        CurrentRange range = RangeFor(IntMath.Magnitude(nanoamps));
        bool isSmall = range == _range && IsSmall(nanoamps);
        _setPointNanoamps = nanoamps;
        UseRange(range);
        if (isSmall)
            _trim.Count();
        else
            _trim.Begin(nanoamps, _range);

        Aim();
    }

    /// <summary>The steps of a voltage loop keep the trim, and the current has to follow all the time.</summary>
    private bool IsSmall(int nanoamps)
    {
        long change = (long)nanoamps - _setPointNanoamps;
        bool isSameDirection = (nanoamps < 0) == (_setPointNanoamps < 0);
        return isSameDirection && change < SmallNanoamps && change > -SmallNanoamps;
    }

    /// <summary>A current that falls keeps the high range down to here, so that one near the border does not flutter.</summary>
    private CurrentRange RangeFor(int magnitude)
    {
        int border = _range == CurrentRange.TenMilliamps && magnitude != 0 ? LowRangeNanoamps * 9 / 10 : LowRangeNanoamps;
        return magnitude <= border ? CurrentRange.OneMilliamp : CurrentRange.TenMilliamps;
    }

    private void UseRange(CurrentRange range)
    {
        if (range == _range)
            return;

        // Both ranges pass through zero: a code left from one range would be a tenfold or a tenth on the other.
        _source.Apply(_range, _scale.CodeFor(0));
        _range = range;
        _scale = range == CurrentRange.OneMilliamp ? _low : _high;
        _source.Apply(_range, _scale.CodeFor(0));
        _chain.UseRange(range);
        _isWriteDue = true;
    }

    private void Trim(Sample sample)
    {
        if (sample.CellCurrentQuality != SampleQuality.Good)
            return;

        if (_trim.Correct(_setPointNanoamps - sample.CellNanoamps, _scale.NanoampsPerCode))
            Aim();
    }

    private void Aim()
    {
        int code = _scale.CodeFor(_setPointNanoamps + _trim.Nanoamps);
        _isWriteDue = _isWriteDue || code != _code;
        _code = code;
    }

    private void Write()
    {
        _ticksSinceWrite++;
        if (!_isWriteDue && _ticksSinceWrite < RefreshTicks)
            return;

        if (_code < 0)
            Aim();

        bool isDone = _source.Apply(_range, _code);
        _failedWrites = isDone ? 0 : _failedWrites + 1;
        _isWriteDue = !isDone;
        _ticksSinceWrite = 0;
    }
}
