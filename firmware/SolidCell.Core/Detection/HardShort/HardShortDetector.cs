using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.HardShort;

/// <summary>Finds a voltage near zero under a current that used to give one: the hard short.</summary>
internal sealed class HardShortDetector
{
    /// <summary>Symmetric cell: below 38/256 = 15 % of the expected voltage. The bulk electrolyte alone is 20 % and more of a healthy cell's resistance.</summary>
    private const int SymmetricShare = 38;

    /// <summary>Full cell: below 51/256 = 20 % of the highest voltage seen; a discharge ends above half of it.</summary>
    private const int FullCellShare = 51;

    /// <summary>3 Ohm cm2 as 1/256 uV per nA/cm2, times 256: a tenth of the thinnest pellet of design.md.</summary>
    private const int LeastResistance = 197;

    /// <summary>In noise the mean counts, and a sample may stray so far; but no further than 1/4 of the expected voltage.</summary>
    private const int StraySigmas = 3;

    private const int ConfirmSamples = 2;
    private const int NoisyConfirmSamples = 8;

    /// <summary>A collapse that lifts within a minute was a soft short after all.</summary>
    private const long BriefMilliseconds = 60000;

    private const int RecoverySamples = 3;

    public long OnsetMilliseconds;

    /// <summary>Voltage the healthy cell would show, 1/256 uV.</summary>
    public long Basis;

    public bool IsShorted;

    /// <summary>A hard short ended with this sample.</summary>
    public bool Recovered;

    /// <summary>The short that ended was brief.</summary>
    public bool WasBrief;

    private bool _fullCell;
    private long _floor;
    private long _expected;
    private long _peak;
    private long _first;
    private bool _atStart;
    private int _below;
    private long _sum;
    private int _above;

    /// <summary>The last sample was too low, but is not confirmed.</summary>
    public bool IsSuspecting => _below > 0;

    /// <summary>Magnitude below which a sample is a collapse, as last seen.</summary>
    public long Limit;

    public void Begin(bool fullCell)
    {
        _fullCell = fullCell;
        IsShorted = false;
        _peak = 0;
        BeginStep(0, 0, 0);
    }

    /// <summary>Takes the voltage expected of the step (0: unknown), its current density and its first sample, which is not judged yet.</summary>
    public void BeginStep(long expected, long nanoampsPerSquareCentimetre, int firstMicrovolts)
    {
        _floor = _fullCell ? 0 : (IntMath.Magnitude(nanoampsPerSquareCentimetre) * LeastResistance) >> 8;
        _expected = expected;
        _first = IntMath.Magnitude((long)firstMicrovolts) << LevelTracker.FractionBits;
        _atStart = true;
        _peak = _fullCell ? _peak : 0;
        _below = 0;
        _above = 0;
        Recovered = false;
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

        SetLimit(healthyLevel, sigma);
        long magnitude = value < 0 ? -value : value;
        if (magnitude >= (_below > 0 ? Stray(sigma) : Limit))
        {
            _below = 0;
            _atStart = false;
            return false;
        }

        if (_below == 0)
        {
            _sum = 0;
            OnsetMilliseconds = _atStart && _first > 0 && _first < Limit ? stepStart : now;
        }

        return Count(sigma, value);
    }

    /// <summary>No sample follows. True when the last one, too low and far outside the noise, was a hard short.</summary>
    public bool ConfirmLast(long sigma)
    {
        bool stands = _below > 0 && Basis > 0 && Basis >= 6 * sigma;
        if (stands)
        {
            Enter();
        }

        return stands;
    }

    private bool Count(long sigma, long value)
    {
        _below++;
        _sum += value;
        int needed = Basis == 0 || Basis < 6 * sigma ? NoisyConfirmSamples : ConfirmSamples;
        long mean = _sum / _below;
        if (_below < needed || (Basis > 0 && Basis < 3 * sigma) || mean >= Limit || mean <= -Limit)
        {
            return false;
        }

        Enter();
        return true;
    }

    private void Enter()
    {
        _below = 0;
        _above = 0;
        IsShorted = true;
        Basis = Basis > 0 ? Basis : 8 * _floor;
    }

    /// <summary>The limit gives way to the noise by one sigma, up to 20 %: of a true collapse half of the samples would else miss it.</summary>
    private void SetLimit(long healthyLevel, long sigma)
    {
        Basis = FindBasis(healthyLevel);
        long limit = (Basis * (_fullCell ? FullCellShare : SymmetricShare)) >> 8;
        long widest = Basis / 5;
        limit = limit + sigma < widest ? limit + sigma : limit > widest ? limit : widest;
        Limit = limit > _floor ? limit : _floor;
    }

    private long Stray(long sigma)
    {
        long stray = Limit + (StraySigmas * sigma);
        long most = Basis >> 2;
        return stray > most && most > Limit ? most : stray;
    }

    private long FindBasis(long healthyLevel)
    {
        _peak = healthyLevel > _peak ? healthyLevel : _peak;
        if (_fullCell)
        {
            return _peak;
        }

        if (_expected > 0)
        {
            long most = _expected + (_expected >> 1);
            long held = healthyLevel < most ? healthyLevel : most;
            return held > _expected ? held : _expected;
        }

        return _peak - (_peak >> 2);
    }

    private void Accompany(long value, long now)
    {
        long basis = _expected > 0 ? _expected : Basis;
        long back = basis >> 1;
        _above = value > back ? _above + 1 : 0;
        if (_above >= RecoverySamples)
        {
            IsShorted = false;
            Recovered = true;
            WasBrief = now - OnsetMilliseconds < BriefMilliseconds;
            _above = 0;
        }
    }
}
