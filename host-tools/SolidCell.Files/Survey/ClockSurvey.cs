namespace SolidCell.Files.Survey;

/// <summary>
/// Follows one column of times through a file: where it goes back, for how long, and whether that was a few strays, a clock set
/// back or a new beginning. Eight rows decide between the first two.
/// </summary>
internal sealed class ClockSurvey
{
    private const int MostStrays = 8;
    private const int MostSteps = 200_000;

    /// <summary>A time that falls below this share of what was reached, and near the first time, begins again.</summary>
    private const double RestartShare = 0.05;
    private const double RestartSeconds = 120;

    private readonly List<(long Row, long Line, double Seconds, bool StepChanged)> _behind = [];
    private readonly List<ClockStep> _steps = [];
    private double _last = double.NaN;
    private double _interval;
    private double _offset;

    public double First { get; private set; } = double.NaN;

    /// <summary>The last time with every step back taken out.</summary>
    public double End => _last + _offset;

    public long Known { get; private set; }

    public double LongestInterval { get; private set; }

    /// <summary>Line of the row behind it.</summary>
    public long LongestIntervalLine { get; private set; }

    public IReadOnlyList<ClockStep> Steps => _steps;

    public int Restarts => _steps.Count(step => step.Kind == ClockStepKind.Restart);

    public int SetBacks => _steps.Count(step => step.Kind == ClockStepKind.SetBack);

    public int Strays => _steps.Count(step => step.Kind == ClockStepKind.Stray);

    public bool IsFull => _steps.Count >= MostSteps;

    public void Take(long row, long line, double seconds, bool stepChanged)
    {
        if (double.IsNaN(seconds) || IsFull)
        {
            return;
        }

        Known++;
        First = double.IsNaN(First) ? seconds : First;
        if (_behind.Count == 0 && !(seconds < _last))
        {
            Advance(seconds, line);
        }
        else if (_behind.Count > 0 && seconds >= _last)
        {
            LeaveOutStrays();
            Advance(seconds, line);
        }
        else
        {
            _behind.Add((row, line, seconds, stepChanged));
            if (_behind.Count > MostStrays || (_behind.Count > 1 && IsNewBeginning(_behind[0].Seconds)))
            {
                GoOn();
            }
        }
    }

    /// <summary>The file is over: what lies behind is one stray, or the clock was set back.</summary>
    public void Finish()
    {
        if (_behind.Count == 1)
        {
            LeaveOutStrays();
        }

        while (_behind.Count > 0)
        {
            GoOn();
        }
    }

    private void Advance(double seconds, long line)
    {
        double interval = seconds - _last;
        _interval = interval > 0 ? interval : _interval;
        (LongestInterval, LongestIntervalLine) = interval > LongestInterval ? (interval, line) : (LongestInterval, LongestIntervalLine);
        _last = seconds;
    }

    private void LeaveOutStrays()
    {
        foreach ((long row, long line, double seconds, _) in _behind)
        {
            _steps.Add(new ClockStep(row, line, ClockStepKind.Stray, _last - seconds, 0, false));
        }

        _behind.Clear();
    }

    private void GoOn()
    {
        (long row, long line, double seconds, bool stepChanged) = _behind[0];
        bool restart = IsNewBeginning(seconds);
        double back = _last - seconds;
        _offset += restart ? _last + (seconds - First < _interval / 2 ? _interval : 0) : back + _interval;
        _steps.Add(new ClockStep(row, line, restart ? ClockStepKind.Restart : ClockStepKind.SetBack, back, _offset, stepChanged));
        (long Row, long Line, double Seconds, bool StepChanged)[] rest = [.. _behind.Skip(1)];
        _behind.Clear();
        _last = seconds;
        foreach ((long nextRow, long next, double at, bool changed) in rest)
        {
            Known--;
            Take(nextRow, next, at, changed);
        }
    }

    private bool IsNewBeginning(double seconds) =>
        seconds - First <= RestartSeconds && seconds - First <= RestartShare * (_last - First);
}
