using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.HardShort;

/// <summary>Finds a voltage near zero under a current that used to give one: the hard short.</summary>
internal sealed class HardShortDetector
{
    /// <summary>In noise the mean counts, and a sample may stray so far; but no further than 1/4 of the expected voltage.</summary>
    private const int StraySigmas = 3;

    private const int ConfirmSamples = 2;
    private const int NoisyConfirmSamples = 8;

    /// <summary>A half cell's voltage is within the reach of interference.</summary>
    private const int HalfCellConfirmSamples = 5;

    /// <summary>A collapse that lifts within a minute was a soft short after all.</summary>
    private const long BriefMilliseconds = 60000;

    private const int RecoverySamples = 3;

    public long OnsetMilliseconds;

    public bool IsShorted;

    /// <summary>A hard short ended with this sample.</summary>
    public bool Recovered;

    /// <summary>The short that ended was brief.</summary>
    public bool WasBrief;

    private readonly HardShortLimit _limit = new HardShortLimit();
    private long _first;
    private bool _atStart;
    private long _before;
    private long _highest;
    private bool _hasFallen;
    private int _below;
    private long _sum;
    private int _above;
    private int _confirmSamples;

    /// <summary>Voltage the healthy cell would show, 1/256 uV.</summary>
    public long Basis => _limit.Basis;

    /// <summary>Magnitude below which a sample is a collapse, as last seen. A field, because every look reads it; set here only.</summary>
    public long Limit;

    /// <summary>The last sample was too low, but is not confirmed. A field likewise.</summary>
    public bool IsSuspecting;

    public void Begin(CellKind kind)
    {
        _limit.Begin(kind);
        _confirmSamples = kind == CellKind.Half ? HalfCellConfirmSamples : ConfirmSamples;
        IsShorted = false;
        _before = 0;
        BeginStep(0, 0, 0);
    }

    /// <summary>
    /// Takes the voltage expected of the step (0: unknown), its current density and its first sample, which is not judged yet.
    /// </summary>
    public void BeginStep(long expected, long nanoampsPerSquareCentimetre, int firstMicrovolts)
    {
        _limit.BeginStep(expected, nanoampsPerSquareCentimetre);
        _first = IntMath.Magnitude((long)firstMicrovolts) << LevelTracker.FractionBits;
        _atStart = true;
        _highest = 0;
        Recount();
    }

    /// <summary>Takes a settled sample and the level before it (0: not known yet). True when a hard short is confirmed.</summary>
    public bool Update(long sigma, long healthyLevel, long value, long now, long stepStart)
    {
        Recovered = false;
        if (IsShorted)
        {
            Accompany(value, now);
            return false;
        }

        long limit = _limit.Update(healthyLevel, sigma);
        Limit = limit;
        long magnitude = value < 0 ? -value : value;
        if (magnitude >= (IsSuspecting ? Stray(sigma) : limit))
        {
            _below = 0;
            IsSuspecting = false;
            _atStart = false;
            _before = magnitude;
            _highest = magnitude > _highest ? magnitude : _highest;
            return false;
        }

        if (_limit.Floor == 0 && _before >= _limit.FallFrom)
        {
            // A cell that was taken out while it rested looks the same; the next current tells.
            IsSuspecting = true;
            return false;
        }

        if (_below == 0)
        {
            _sum = 0;
            _hasFallen = _before >= _limit.FallFrom || (!_limit.IsFallAbrupt && _highest >= _limit.FallFrom);
            _before = 0;
            OnsetMilliseconds = _atStart && _first > 0 && _first < limit ? stepStart : now;
        }

        return _hasFallen && Count(sigma, value);
    }

    /// <summary>No sample follows. True when the last one, too low and far outside the noise, was a hard short.</summary>
    public bool ConfirmLast(long sigma)
    {
        bool stands = _below > 0 && _limit.Basis > 0 && _limit.Basis >= 6 * sigma;
        if (stands)
        {
            Enter();
        }

        return stands;
    }

    private bool Count(long sigma, long value)
    {
        long basis = _limit.Basis;
        long limit = _limit.Value;
        _below++;
        IsSuspecting = true;
        _sum += value;
        int needed = basis == 0 || basis < 6 * sigma ? NoisyConfirmSamples : _confirmSamples;
        long mean = _sum / _below;
        if (_below < needed || (basis > 0 && basis < 3 * sigma) || mean >= limit || mean <= -limit)
        {
            return false;
        }

        Enter();
        return true;
    }

    private void Enter()
    {
        Recount();
        IsShorted = true;
        _limit.Enter();
    }

    private void Recount()
    {
        _below = 0;
        IsSuspecting = false;
        _above = 0;
    }

    private long Stray(long sigma)
    {
        long stray = _limit.Value + (StraySigmas * sigma);
        long most = _limit.Basis >> 2;
        return stray > most && most > _limit.Value ? most : stray;
    }

    private void Accompany(long value, long now)
    {
        _above = value > _limit.Recovered ? _above + 1 : 0;
        if (_above >= RecoverySamples)
        {
            IsShorted = false;
            Recovered = true;
            WasBrief = now - OnsetMilliseconds < BriefMilliseconds;
            _above = 0;
        }
    }
}
