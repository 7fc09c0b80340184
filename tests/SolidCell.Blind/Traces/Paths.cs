namespace SolidCell.Blind.Traces;

/// <summary>
/// Electrons beside the ions: one path that stays, paths that come and go, and a bridge. All conductances per square centimetre.
/// </summary>
public sealed class Paths
{
    private const double ConversionSeconds = 0.00128;

    private readonly List<Defect> _defects = [];
    private readonly double _rowSeconds;
    private double _staying;
    private double _growth;
    private double _stayingFrom;
    private double? _tenth;
    private double _largestShare;
    private bool _staysHard;

    public Paths(double rowSeconds) => _rowSeconds = rowSeconds;

    /// <summary>Of what comes and goes.</summary>
    public double Passing { get; private set; }

    public double PassingEnds { get; private set; }

    public double Siemens => _staying + Passing;

    public void Stay(double siemens, double growth, double atSeconds, bool isHard)
    {
        (_staying, _growth, _stayingFrom, _staysHard) = (siemens, growth, atSeconds, isHard);
    }

    public bool Stays => _staying > 0;

    public void HalfCycle() => _staying = Math.Min(1.0 / (_staysHard ? 0.1 : 100), _staying * (1 + _growth));

    /// <summary>A path of this life; no row may meet it.</summary>
    public void Touch(double siemens, double life, double atSeconds, double ionResistance, Dice dice)
    {
        bool isRead = life >= _rowSeconds || dice.Uniform() * _rowSeconds < life + ConversionSeconds;
        _defects.Add(new Defect(atSeconds, atSeconds + life, Share(siemens, ionResistance), false, isRead));
        if (isRead)
        {
            (Passing, PassingEnds) = (siemens, atSeconds + Math.Max(life, _rowSeconds));
        }
    }

    /// <summary>A current that is large enough fuses it.</summary>
    public void Check(double atSeconds, double volts, double fuseDensity)
    {
        if (Passing > 0 && (atSeconds >= PassingEnds || Math.Abs(volts) * Passing > fuseDensity))
        {
            Passing = 0;
            _defects[^1] = _defects[^1] with { ToSeconds = Math.Min(_defects[^1].ToSeconds, atSeconds) };
        }
    }

    public void Watch(double atSeconds, double ionResistance)
    {
        if (_staying > 0)
        {
            double share = Share(_staying, ionResistance);
            _largestShare = Math.Max(_largestShare, share);
            _tenth ??= share >= 0.1 ? atSeconds : null;
        }
    }

    public IReadOnlyList<Defect> Defects(double endSeconds) =>
        _staying > 0 ? [.. _defects, new Defect(_stayingFrom, endSeconds, _largestShare, _staysHard) { TenthSeconds = _tenth }] : _defects;

    private static double Share(double siemens, double ionResistance) => siemens * ionResistance / (1 + siemens * ionResistance);
}
