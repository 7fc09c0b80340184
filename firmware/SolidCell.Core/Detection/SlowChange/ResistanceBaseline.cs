using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// The cell's resistance from step to step (symmetric cells), each step with the level it has at one and the same age, so
/// that neither the transient nor the voids of a half-cycle count. A low state is reported once, not in every half-cycle.
/// A baseline is kept for each direction of the current.
/// </summary>
internal sealed class ResistanceBaseline
{
    /// <summary>Below 75 % of the direction's own baseline polarisation is lost; wear changes a step by a fraction of a percent.</summary>
    private const int LostPercent = 75;

    /// <summary>Compared with the other direction, or at a current a third and more away, only half is a loss.</summary>
    private const int LostElsewherePercent = 55;

    /// <summary>With a higher current the overpotential must not be below 90 % of the last, nor the resistance below 80 %.</summary>
    private const int FallenPercent = 90;
    private const int FallenResistancePercent = 80;

    /// <summary>A state is over above 85 % of the baseline, and a worse one begins below 60 % of what was reported.</summary>
    private const int RecoveredPercent = 85;
    private const int WorsePercent = 60;

    private const int LinearPercent = 15;

    /// <summary>More than twice the baseline in two steps running at most is a contact that was lost, and is not learned.</summary>
    private const int ContactFactor = 2;
    private const int ContactSteps = 2;

    private readonly FallingSteps _falls = new FallingSteps();
    private readonly long[] _baselines = new long[2];
    private readonly int[] _learned = new int[2];
    private long _mark;
    private long _markLevel;
    private long _lastLevel;
    private int _lastCurrent;
    private long _reported;
    private bool _isLow;
    private int _lowDirections;
    private int _contactLost;

    public void Begin()
    {
        Forget();
        _mark = 0;
        _isLow = false;
    }

    /// <summary>A new baseline must be learned, as after a change of temperature.</summary>
    public void Forget()
    {
        _baselines[0] = 0;
        _baselines[1] = 0;
        _learned[0] = 0;
        _learned[1] = 0;
        _falls.Forget();
        _reported = 0;
        _lowDirections = 0;
        _contactLost = 0;
    }

    /// <summary>The step has been marked.</summary>
    public bool IsMarked => _mark > 0;

    /// <summary>Voltage of a healthy cell at this current, 0 while unknown.</summary>
    public long Expected(int current) => StepResistance.Level(Baseline(current), current);

    /// <summary>
    /// Takes the level of a step that has settled. Returns what has become of it. Percent of allowance are what warmth and pressure
    /// explain.
    /// </summary>
    public ResistanceChange Mark(long level, int current, int allowedPercent)
    {
        if (current == 0 || level <= 0)
        {
            return ResistanceChange.None;
        }

        _markLevel = level;
        _mark = StepResistance.Of(level, current);
        long baseline = Baseline(current);
        ResistanceChange change = baseline == 0 ? ResistanceChange.None : Judge(baseline, current, allowedPercent);
        _falls.Last = _mark;
        return change;
    }

    /// <summary>A low state of this step was reported elsewhere; the steps to come need not report it again.</summary>
    public void Report(long level, int current)
    {
        if (current != 0 && level > 0)
        {
            long resistance = StepResistance.Of(level, current);
            _reported = _reported == 0 || resistance < _reported ? resistance : _reported;
            _isLow = true;
        }
    }

    /// <summary>Ends a step; a healthy one goes into the baseline. True when it did.</summary>
    public bool EndStep(int current, bool healthy)
    {
        bool learns = _mark > 0 && current != 0 && healthy && !_isLow && !IsContactLost(current);
        if (learns)
        {
            Learn(current < 0 ? 1 : 0);
            _lastLevel = _markLevel;
            _lastCurrent = current;
        }

        _mark = 0;
        _isLow = false;
        return learns;
    }

    private bool IsContactLost(int current)
    {
        long baseline = Baseline(current);
        _contactLost = baseline > 0 && _mark > ContactFactor * baseline ? _contactLost + 1 : 0;
        return _contactLost > 0 && _contactLost <= ContactSteps;
    }

    private ResistanceChange Judge(long baseline, int current, int allowed)
    {
        _falls.Take(_mark);
        bool recovered = _mark * 100 > baseline * RecoveredPercent;
        _reported = recovered ? 0 : _reported;
        _isLow = IsLost(baseline, current, allowed) || (_reported > 0 && !recovered);
        ResistanceChange change = IsLinear(baseline, current) ? ResistanceChange.ThroughOrigin
            : IsLost(baseline, current, allowed) || _falls.IsLoss(_mark, allowed) ? ResistanceChange.Lost
            : HasFallenWithCurrent(current, allowed) ? ResistanceChange.FellWithCurrent : ResistanceChange.None;
        if (change == ResistanceChange.None || (_reported > 0 && _mark * 100 > _reported * WorsePercent))
        {
            return ResistanceChange.None;
        }

        _reported = _mark;
        _isLow = true;
        return change;
    }

    private bool IsLost(long baseline, int current, int allowed)
    {
        bool alike = _learned[current < 0 ? 1 : 0] > 0 && !Differs(current, 3);
        return _mark * 100 < baseline * ((alike ? LostPercent : LostElsewherePercent) - allowed);
    }

    private bool HasFallenWithCurrent(int current, int allowed) =>
        IntMath.Magnitude(current) > IntMath.Magnitude(_lastCurrent)
        && Differs(current, 20)
        && _markLevel * 100 < _lastLevel * (FallenPercent - allowed)
        && _markLevel * 100 < Expected(current) * (FallenResistancePercent - allowed);

    /// <summary>Near the origin in both directions: what was too deep in the noise to be told from a single step.</summary>
    private bool IsLinear(long baseline, int current)
    {
        bool isNearZero = _mark * 100 < baseline * LinearPercent;
        _lowDirections = isNearZero ? _lowDirections | (current < 0 ? 2 : 1) : 0;
        return _lowDirections == 3;
    }

    private bool Differs(int current, int divisor)
    {
        long last = IntMath.Magnitude(_lastCurrent);
        return _lastCurrent != 0 && IntMath.Magnitude(IntMath.Magnitude(current) - last) * divisor > last;
    }

    /// <summary>Follows wear in some ten steps downwards and twenty upwards: voids must not raise what is expected.</summary>
    private void Learn(int direction)
    {
        long baseline = _baselines[direction];
        long change = _mark - baseline;
        int divisor = _learned[direction] < 2 ? 2 : change < 0 ? 8 : 16;
        _baselines[direction] = baseline == 0 ? _mark : baseline + (change / divisor);
        _learned[direction]++;
    }

    private long Baseline(int current)
    {
        int direction = current < 0 ? 1 : 0;
        return _learned[direction] > 0 ? _baselines[direction] : _baselines[1 - direction];
    }
}
