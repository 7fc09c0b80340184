namespace SolidCell.Replay;

/// <summary>
/// What voltage and current of a trace do, row by row. Where rows are written at voltage steps most of them stand where the voltage
/// moves: what is usual is counted in seconds, without what was not recorded.
/// </summary>
internal sealed class KindCounts(double meanIntervalSeconds)
{
    /// <summary>Lithium against lithium is never so far against the current; a collector is, until its surface is reduced.</summary>
    public const double AgainstVolts = 0.5;

    private const double GapSeconds = 5;
    private const double GapIntervals = 8;
    private const double FullCellVolts = 1.9;
    private const int FirstRows = 5;
    private const double ShortedShare = 0.1;

    private readonly List<(double Magnitude, double Seconds)> _magnitudes = [];
    private double _lastSeconds = double.NaN;
    private double _secondsWithSign;
    private double _seconds;
    private Mean _positive;
    private Mean _negative;
    private double _mostPositive;
    private double _mostNegative;

    public long Rows { get; private set; }

    public long AboveFull { get; private set; }

    public long WithSign { get; private set; }

    public long NegativeCurrent { get; private set; }

    /// <summary>Mean voltage under positive and under negative current, without rows that a short may have made; NaN without any.</summary>
    public double MeanPositive => _positive.Value;

    public double MeanNegative => _negative.Value;

    public double Lowest { get; private set; } = double.PositiveInfinity;

    public double Highest { get; private set; } = double.NegativeInfinity;

    /// <summary>How far the voltage stood against the current in the first row, and at least in the first five.</summary>
    public double FirstAgainst { get; private set; }

    public double LeastAgainstAtFirst { get; private set; } = double.PositiveInfinity;

    /// <summary>The farthest against the current, and the rows that stand farther than lithium against lithium can.</summary>
    public double MostAgainst { get; private set; }

    public long FarAgainst { get; private set; }

    public NucleationSurvey Nucleation { get; } = new();

    public double GreatestWithSign => Math.Max(_mostPositive, _mostNegative);

    /// <summary>One direction of the current reaches three times the voltage of the other.</summary>
    public bool IsOneSided => GreatestWithSign > 3 * Math.Min(_mostPositive, _mostNegative);

    /// <summary>The current goes one way only.</summary>
    public bool IsOneWay => NegativeCurrent == 0 || NegativeCurrent == Rows;

    /// <summary>The share of the time in which the voltage has the sign of the current.</summary>
    public double ShareWithSign => _seconds > 0 ? _secondsWithSign / _seconds : 0;

    public void Add(double seconds, double volts, double amperes)
    {
        double along = amperes > 0 ? volts : -volts;
        Rows++;
        Weigh(seconds, along);
        (Lowest, Highest) = (Math.Min(Lowest, volts), Math.Max(Highest, volts));
        AboveFull += volts > FullCellVolts ? 1 : 0;
        NegativeCurrent += amperes < 0 ? 1 : 0;
        TakeStanding(volts, amperes);
        WithSign += along > 0 ? 1 : 0;
        FarAgainst += along < -AgainstVolts ? 1 : 0;
        MostAgainst = Math.Max(MostAgainst, -along);
        FirstAgainst = Rows == 1 ? -along : FirstAgainst;
        LeastAgainstAtFirst = Rows <= FirstRows ? Math.Min(LeastAgainstAtFirst, -along) : LeastAgainstAtFirst;
        _mostPositive = amperes > 0 ? Math.Max(_mostPositive, along) : _mostPositive;
        _mostNegative = amperes < 0 ? Math.Max(_mostNegative, along) : _mostNegative;
        Nucleation.Add(seconds, along);
    }

    /// <summary>The magnitude of the voltage that half of the time stays below.</summary>
    public double Usual()
    {
        _magnitudes.Sort();
        if (_seconds == 0)
        {
            return _magnitudes[_magnitudes.Count / 2].Magnitude;
        }

        double left = _seconds / 2;
        foreach ((double magnitude, double seconds) in _magnitudes)
        {
            left -= seconds;
            if (left < 0)
            {
                return magnitude;
            }
        }

        return _magnitudes[^1].Magnitude;
    }

    private void TakeStanding(double volts, double amperes)
    {
        if (volts > ShortedShare * Highest)
        {
            (amperes > 0 ? ref _positive : ref _negative).Add(volts);
        }
    }

    private void Weigh(double seconds, double along)
    {
        double passed = seconds - _lastSeconds;
        bool isGap = !(passed > 0) || (passed > GapSeconds && passed > GapIntervals * meanIntervalSeconds);
        double weight = isGap ? 0 : passed;
        _lastSeconds = seconds;
        _seconds += weight;
        _secondsWithSign += along > 0 ? weight : 0;
        _magnitudes.Add((Math.Abs(along), weight));
    }

    private struct Mean
    {
        private double _sum;
        private long _count;

        public readonly double Value => _sum / _count;

        public void Add(double value)
        {
            _sum += value;
            _count++;
        }
    }
}
