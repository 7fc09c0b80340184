namespace SolidCell.Core.Detection.Signal;

/// <summary>
/// The noise of the voltage about its level, learned from some thousand samples; how much of it is new in each sample; and
/// the resolution of the readings. Voltages are in 1/256 uV.
/// </summary>
internal sealed class NoiseMeter
{
    private const long Floor = 1 << LevelTracker.FractionBits;

    /// <summary>A step between readings counts as their resolution when it was seen so often.</summary>
    private const int ResolutionSightings = 4;

    /// <summary>Standard deviation, at least 1 uV; the less has been seen, the more is added for the doubt.</summary>
    public long Sigma;

    /// <summary>Mean jump from sample to sample over the last block, and over all.</summary>
    public long RecentJump;
    public long Jump;

    /// <summary>Samples the noise was learned from, at most 4096.</summary>
    public int Samples;

    /// <summary>In normal noise of some thousand samples the greatest is four sigma; where it is greater the tails are longer.</summary>
    private const int TailShift = 2;

    private const int PeakShift = 9;
    private const int MostSigmas = 8;

    private long _peak;
    private long _sum;
    private long _deviations;
    private long _jumps;
    private long _lastError;

    /// <summary>Samples that the block still lacks: counted down, since a comparison with nothing is the cheaper one.</summary>
    private int _lacking;
    private int _block;
    private int _blockShift;
    private long _deviation;
    private long _recent;
    private long _lastMean;
    private long _wander;
    private long _lastValue;
    private long _step;
    private int _sightings;

    /// <summary>Smallest step between readings, 0 while unknown.</summary>
    public long Resolution => _sightings >= ResolutionSightings ? _step : 0;

    /// <summary>
    /// Share of the noise that is new in each sample, 256 for white noise; slow noise and aliased hum have little. For
    /// a first-order process 1 - r = (mean jump / mean deviation)^2 / 2, r being the correlation of neighbours.
    /// </summary>
    public int Independence
    {
        get
        {
            long ratio = (Jump << 8) / (_deviation + 1);
            long share = (ratio * ratio) >> 9;
            return share > 256 ? 256 : share < 8 ? 8 : (int)share;
        }
    }

    /// <summary>Standard deviation over some thousand samples, which a burst of interference does not move; at least 1 uV.</summary>
    public long Usual
    {
        get
        {
            long usual = _deviation + (_deviation >> 2);
            return usual < Floor ? Floor : usual;
        }
    }

    /// <summary>Mean error of the last half second or so.</summary>
    public long RecentMean
    {
        get
        {
            int count = _block - _lacking;
            return count >= _block >> 1 ? _sum / count : _lastMean;
        }
    }

    /// <summary>Share of the variance, in 1/256, that the means of whole blocks still have beyond what white noise leaves them: slow
    /// noise and hum that aliases to less than a hertz.</summary>
    public long Wander
    {
        get
        {
            long deviation = _deviation + 1;
            long excess = (_wander * _wander) - ((deviation * deviation) >> _blockShift);
            return excess <= 0 ? 0 : (excess << 8) / (deviation * deviation);
        }
    }

    public void Begin()
    {
        Sigma = Floor;
        Jump = 0;
        RecentJump = 0;
        Samples = 0;
        _deviation = 0;
        _recent = 0;
        _peak = 0;
        _wander = 0;
        _lastMean = 0;
        _lastError = 0;
        _lastValue = 0;
        _step = 0;
        _sightings = 0;
        BreakOff();
    }

    /// <summary>Forgets the block that had begun.</summary>
    public void BreakOff()
    {
        _sum = 0;
        _deviations = 0;
        _jumps = 0;
        _lacking = _block;
    }

    /// <summary>A block is about a second, and never under four samples.</summary>
    public void UseInterval(long milliseconds)
    {
        _blockShift = milliseconds <= 75 ? 4 : milliseconds <= 250 ? 3 : 2;
        _block = 1 << _blockShift;
        BreakOff();
    }

    /// <summary>Takes the error of an ordinary sample.</summary>
    public void Add(long error)
    {
        long jump = error - _lastError;
        _lastError = error;
        _sum += error;
        long magnitude = error < 0 ? -error : error;
        _deviations += magnitude;
        if (magnitude > _peak)
        {
            _peak = magnitude;
        }

        _jumps += jump < 0 ? -jump : jump;
        if (--_lacking == 0)
        {
            EndBlock();
        }
    }

    /// <summary>Takes the error of a sample that was looked at; a transient counts only while nothing better is known.</summary>
    public void Learn(long error, bool isSettled)
    {
        if (!isSettled && Samples > 0)
        {
            return;
        }

        long most = Samples == 0 ? long.MaxValue : (6 * _deviation) + Floor;
        long held = error > most ? most : error < -most ? -most : error;
        Add(held);
        if (!isSettled)
        {
            Samples = 0;
        }
    }

    /// <summary>Takes a deviation that has turned out to be noise, as often as it was seen.</summary>
    public void Reject(long depth, int count)
    {
        if (depth < MostSigmas * Sigma)
        {
            for (int i = 0; i < count; i++)
            {
                Add(-depth);
            }
        }
    }

    /// <summary>Takes every reading that is looked at and finds their resolution.</summary>
    public void Resolve(long value)
    {
        long change = value > _lastValue ? value - _lastValue : _lastValue - value;
        _lastValue = value;
        if (change == 0 || (_step > 0 && change * 4 > _step * 5))
        {
            return;
        }

        bool isSame = _step > 0 && change * 4 >= _step * 3;
        _sightings = isSame ? _sightings + 1 : 1;
        _step = isSame ? _step : change;
    }

    private void EndBlock()
    {
        long deviation = _deviations >> _blockShift;
        RecentJump = _jumps >> _blockShift;
        _lastMean = _sum >> _blockShift;
        BreakOff();
        int shift = Pace();
        _peak = Samples == 0 ? 0 : _peak;
        Samples += Samples < 4096 ? _block : 0;
        _deviation += (deviation - _deviation) >> shift;
        _wander += ((_lastMean < 0 ? -_lastMean : _lastMean) - _wander) >> shift;
        Jump += (RecentJump - Jump) >> shift;
        _peak -= _peak >> PeakShift;
        _recent += (deviation - _recent) >> (4 - _blockShift);
        SetSigma();
    }

    /// <summary>An average at first, then over 1024 samples: the deviation is known to 3 %.</summary>
    private int Pace()
    {
        int blocks = Samples >> _blockShift;
        int shift = blocks < 1 ? 0 : blocks < 4 ? 1 : blocks < 16 ? 3 : blocks < 64 ? 5 : 6;
        return _blockShift < 4 && shift > 5 ? 7 : shift;
    }

    /// <summary>
    /// For normal noise the standard deviation is 1.25 times the mean one. Three quarters of the last second's must not exceed it.
    /// </summary>
    private void SetSigma()
    {
        long known = _deviation + (_deviation >> 2);
        long doubt = Samples < 64 ? known : Samples < 256 ? known >> 1 : Samples < 1024 ? known >> 2 : known >> 4;
        long recent = _recent - (_recent >> 4);
        Sigma = known + doubt > recent ? known + doubt : recent;
        long tail = Samples >= 64 ? _peak >> TailShift : 0;
        Sigma = Sigma < tail ? tail : Sigma;
        Sigma = Sigma < Floor ? Floor : Sigma;
    }
}
