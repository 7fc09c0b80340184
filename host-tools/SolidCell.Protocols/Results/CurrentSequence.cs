namespace SolidCell.Protocols.Results;

/// <summary>
/// The constant currents of a test in their order, equal magnitudes taken together: tells a staircase from any other cycling.
/// </summary>
public sealed class CurrentSequence
{
    /// <summary>Two densities are no staircase: a test at one density after a gentle first cycle has as many.</summary>
    public const int LeastLevels = 3;

    private readonly List<(long Magnitude, long Steps)> _levels = [];
    private bool _hasPositive;
    private bool _hasNegative;

    /// <summary>True once any current is in it.</summary>
    public bool IsDriven => _levels.Count > 0;

    /// <summary>True when all current has one sign.</summary>
    public bool IsOneWay => IsDriven && _hasPositive != _hasNegative;

    /// <summary>
    /// A staircase climbs from level to level, in both directions of current, to its end. A last level with more steps than the one before
    /// is where the cell is to live: that is cycling after formation.
    /// </summary>
    public bool IsStaircase =>
        _levels.Count >= LeastLevels && _hasPositive && _hasNegative && _levels[^1].Steps <= _levels[^2].Steps
        && _levels.Zip(_levels.Skip(1)).All(pair => pair.First.Magnitude < pair.Second.Magnitude);

    /// <summary>Takes the next step; any unit that is the same for all. A current of 0 is a rest.</summary>
    public void Add(long current, long times = 1)
    {
        if (current == 0 || times == 0)
        {
            return;
        }

        _hasPositive |= current > 0;
        _hasNegative |= current < 0;
        Add((Math.Abs(current), times));
    }

    /// <summary>
    /// Takes a sequence that comes several times: its steps are counted, but of several levels the first repetition says all.
    /// </summary>
    public void Add(CurrentSequence body, long turns)
    {
        _hasPositive |= body._hasPositive;
        _hasNegative |= body._hasNegative;
        bool isOneLevel = body._levels.Count == 1;
        for (long turn = 0; turn < (isOneLevel ? 1 : Math.Min(turns, 2)); turn++)
        {
            body._levels.ForEach(level => Add((level.Magnitude, isOneLevel ? level.Steps * turns : level.Steps)));
        }
    }

    private void Add((long Magnitude, long Steps) level)
    {
        if (_levels.Count > 0 && _levels[^1].Magnitude == level.Magnitude)
        {
            _levels[^1] = (level.Magnitude, _levels[^1].Steps + level.Steps);
        }
        else
        {
            _levels.Add(level);
        }
    }
}
