namespace SolidCell.Core.Detection;

/// <summary>
/// The cell's resistance from step to step (symmetric cells). Resistances are 1/256 uV times 1024 per nA. A step
/// counts with its lowest settled level, so that voids that grow in one half-cycle do not raise the baseline.
/// </summary>
internal sealed class ResistanceHistory
{
    private const int ResistanceBits = 10;

    /// <summary>A half-cycle below 55 % of the baseline has lost polarisation: cold pressing, heat and current together change less in one step.</summary>
    private const int LostPercent = 55;

    /// <summary>With a higher current the overpotential must not be below 90 % of the last, nor the resistance below 80 %.</summary>
    private const int FallenPercent = 90;
    private const int FallenResistancePercent = 80;

    private const int LinearSteps = 3;
    private const int LinearSpreadPercent = 25;

    private long _lowest;
    private long _lastLevel;
    private int _lastCurrent;
    private long _low;
    private int _lowSteps;
    private bool _lowPositive;
    private bool _lowNegative;

    public long Baseline { get; private set; }

    public void Begin()
    {
        Forget();
        _lastLevel = 0;
        _lastCurrent = 0;
        _lowest = 0;
    }

    /// <summary>A new baseline must be learned, as after a change of temperature.</summary>
    public void Forget()
    {
        Baseline = 0;
        _low = 0;
        _lowSteps = 0;
        _lastCurrent = 0;
    }

    public void BeginStep() => _lowest = 0;

    public void Follow(long level)
    {
        if (_lowest == 0 || level < _lowest)
        {
            _lowest = level < 1 ? 1 : level;
        }
    }

    /// <summary>Voltage of a healthy cell at this current, 0 while unknown.</summary>
    public long Expected(int current) => (Baseline * Magnitude(current)) >> ResistanceBits;

    /// <summary>Judges a step once it has settled. Returns what is wrong with it, or 0.</summary>
    public ShortCause Look(long level, int current)
    {
        if (Baseline == 0 || current == 0)
        {
            return 0;
        }

        long resistance = (level << ResistanceBits) / Magnitude(current);
        bool low = resistance * 2 < Baseline;
        if (!low)
        {
            _lowSteps = 0;
        }
        else if (CountLow(resistance, current))
        {
            return ShortCause.LinearThroughOrigin;
        }

        if (level * 100 < Expected(current) * LostPercent)
        {
            return ShortCause.LostPolarisation;
        }

        return HasFallenWithCurrent(level, current) ? ShortCause.OverpotentialFellWithCurrent : 0;
    }

    /// <summary>Ends a step; a healthy one goes into the baseline.</summary>
    public void EndStep(int current, bool healthy)
    {
        if (_lowest == 0 || current == 0 || !healthy)
        {
            return;
        }

        long resistance = (_lowest << ResistanceBits) / Magnitude(current);
        if (resistance * 2 >= Baseline)
        {
            Learn(resistance);
            _lastLevel = _lowest;
            _lastCurrent = current;
        }
    }

    private bool HasFallenWithCurrent(long level, int current) =>
        _lastCurrent != 0
        && Magnitude(current) * 20 > Magnitude(_lastCurrent) * 21
        && level * 100 < _lastLevel * FallenPercent
        && level * 100 < Expected(current) * FallenResistancePercent;

    private void Learn(long resistance)
    {
        long change = resistance - Baseline;
        long most = Baseline >> 1;
        Baseline = Baseline == 0 ? resistance : Baseline + (change < 0 ? change / 2 : (change > most ? most : change) / 4);
    }

    private bool CountLow(long resistance, int current)
    {
        long difference = resistance > _low ? resistance - _low : _low - resistance;
        if (_lowSteps == 0 || difference * 100 > _low * LinearSpreadPercent)
        {
            _lowSteps = 0;
            _lowPositive = false;
            _lowNegative = false;
            _low = resistance;
        }

        _lowSteps++;
        _lowPositive |= current > 0;
        _lowNegative |= current < 0;
        return _lowSteps == LinearSteps && _lowPositive && _lowNegative;
    }

    private static long Magnitude(int value) => value < 0 ? -(long)value : value;
}
