using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// The voltage of one half-cycle against its charge, at one current: at most 64 equal steps of charge. When the charge outgrows them each
/// second one is dropped and the steps become twice as wide, so that any half-cycle fills 32 to 64 of them.
/// </summary>
internal sealed class VoltageCurve
{
    public const int MostSteps = 64;

    /// <summary>Returned for a charge that the curve does not reach back to.</summary>
    public const int Unknown = int.MinValue;

    /// <summary>A current up to 10 % away is the same.</summary>
    private const int SameCurrentDivisor = 10;

    /// <summary>
    /// The end is steep when the last sixteenth of the charge changes the voltage by 50 mV and 2.5 times as much as the middle half does
    /// per charge.
    /// </summary>
    private const int SteepPart = 16;
    private const int SteepMicrovolts = 50000;

    /// <summary>2.5 sixteenths against the eight sixteenths of the middle half, as a quotient.</summary>
    private const int MiddleShareNumerator = 5;
    private const int MiddleShareDenominator = 16;

    private readonly int[] _microvolts = new int[MostSteps];
    private long _width;
    private int _count;
    private long _first;

    /// <summary>The current it belongs to, in nanoamperes; 0 while it is empty.</summary>
    public int Current;

    /// <summary>|charge| and voltage of the last point; nA ms and microvolts.</summary>
    public long EndCharge;
    public int EndMicrovolts;

    public bool IsEmpty => _count == 0;

    /// <summary>|charge| between the first point and the last.</summary>
    public long Span => EndCharge - _first;

    /// <summary>Forgets the curve; the first steps will be so wide, in nA ms.</summary>
    public void Begin(long width)
    {
        _width = width < 1 ? 1 : width;
        _count = 0;
        _first = 0;
        Current = 0;
        EndCharge = 0;
        EndMicrovolts = 0;
    }

    public bool IsAtCurrent(int nanoamps)
    {
        long off = IntMath.Magnitude((long)nanoamps - Current);
        return Current != 0 && off * SameCurrentDivisor <= IntMath.Magnitude((long)Current);
    }

    /// <summary>
    /// Takes a point. A current that is larger than the curve's begins the curve anew, a smaller one is left out: it belongs to a constant
    /// voltage.
    /// </summary>
    public void Add(long charge, int microvolts, int nanoamps)
    {
        if (!IsAtCurrent(nanoamps))
        {
            if (IntMath.Magnitude((long)nanoamps) < IntMath.Magnitude((long)Current))
            {
                return;
            }

            _count = 0;
            Current = nanoamps;
        }

        while (charge / _width >= MostSteps)
        {
            Widen();
        }

        int step = (int)(charge / _width);
        _first = _count == 0 ? charge : _first;
        Fill(step, microvolts);
        EndCharge = charge;
        EndMicrovolts = microvolts;
    }

    /// <summary>The voltage at a charge: that of the end beyond the end, <see cref="Unknown"/> before the first point.</summary>
    public int At(long charge)
    {
        if (_count == 0 || charge < _first)
        {
            return Unknown;
        }

        long step = charge / _width;
        if (step + 1 >= _count)
        {
            return charge >= EndCharge ? EndMicrovolts
                : Between(_microvolts[_count - 1], EndMicrovolts, charge - ((_count - 1) * _width), EndCharge - ((_count - 1) * _width));
        }

        // An index beyond an int would be checked arithmetic, which the device does not check.
        int at = (int)step;
        int low = _microvolts[at];
        return low == Unknown ? Unknown : Between(low, _microvolts[at + 1], charge - (step * _width), _width);
    }

    /// <summary>
    /// True when the half-cycle ended where the voltage is steep: at the end of what the electrode holds, not in the middle of it.
    /// </summary>
    public bool IsSteepAtEnd()
    {
        int early = At(_first + (Span / 4));
        int late = At(_first + (Span - (Span / 4)));
        int before = At(EndCharge - (Span / SteepPart));
        // Where the earliest is known those after it are.
        if (early == Unknown)
        {
            return false;
        }

        long middle = IntMath.Magnitude((long)late - early);
        long end = IntMath.Magnitude((long)EndMicrovolts - before);
        return end >= SteepMicrovolts && end * MiddleShareDenominator >= middle * MiddleShareNumerator;
    }

    /// <summary>
    /// Keeps of each voltage what the curve never falls below again: a cell that is charged fast from empty passes a peak first.
    /// </summary>
    public void Flatten()
    {
        for (int i = _count - 1; i > 0; i--)
        {
            int next = _microvolts[i];
            if (_microvolts[i - 1] > next)
            {
                _microvolts[i - 1] = next;
            }
        }
    }

    private void Fill(int step, int microvolts)
    {
        if (_count == 0)
        {
            for (int i = 0; i < step; i++)
            {
                _microvolts[i] = Unknown;
            }

            _microvolts[step] = microvolts;
            _count = step + 1;
            return;
        }

        int last = _count - 1;
        int from = _microvolts[last];
        int next = _count;
        for (; next <= step; next++)
        {
            _microvolts[next] = Between(from, microvolts, next - last, step - last);
        }

        _count = next;
    }

    private void Widen()
    {
        for (int i = 0; 2 * i < _count; i++)
        {
            _microvolts[i] = _microvolts[2 * i];
        }

        _count = (_count + 1) / 2;
        _width *= 2;
    }

    private static int Between(int low, int high, long part, long whole) =>
        whole <= 0 ? high : low + (int)(((long)high - low) * (part < whole ? part : whole) / whole);
}
