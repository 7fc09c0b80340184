using System.Numerics;

namespace SolidCell.Impedance.Reading;

/// <summary>Rows to sweeps: a new one begins where the cycle number changes or the frequency turns.</summary>
internal sealed class SweepReader
{
    private const int MostSweeps = 10_000;
    private const int FewestPoints = 3;

    private readonly List<List<Row>> _sweeps = [];
    private readonly List<string> _warnings = [];
    private readonly IReadOnlyList<string> _lines;
    private readonly ImpedanceLayout _first;
    private ImpedanceLayout _layout;
    private int _direction;
    private int _skipped;
    private bool _isBelowHeader = true;
    private bool _isNewTable;

    public SweepReader(IReadOnlyList<string> lines, ImpedanceLayout layout) => (_lines, _first, _layout) = (lines, layout, layout);

    private readonly record struct Row(int Line, SpectrumPoint Point, double Sweep, double Voltage);

    public ImpedanceContent Read(string instrument, string? started)
    {
        for (int i = _first.FirstRow; i < _lines.Count; i++)
        {
            ReadLine(i);
        }

        if (!Kept().Any())
        {
            throw new ImpedanceException(
                $"line {_first.FirstRow}: below the column names stands no sweep with frequencies and impedances above 0");
        }

        Warn(_skipped);
        string sign = Sign();
        string columns =
            string.Join(", ", _layout.Columns.Where(column => column is not null && column.Quantity != ImpedanceQuantity.Sweep)
                .Select(column => $"'{column!.Header}'"));
        return new ImpedanceContent(instrument,
            started, [.. Kept().Select(Finish)], $"{(_layout.HasHeader ? columns : "columns by their place")}; {sign}", _warnings);
    }

    /// <summary>
    /// A row, a further header, or the mark `&lt;` with which VersaStudio ends a table: what follows it is none until the next header.
    /// </summary>
    private void ReadLine(int index)
    {
        string line = _lines[index];
        if (line.Trim().Length == 0 || (_isBelowHeader && TryTake(index)))
        {
            return;
        }

        if (_first.HasHeader && ImpedanceLayout.AtHeader(line, index) is { } next)
        {
            (_layout, _isBelowHeader) = (next.Columns.Count == _first.Columns.Count ? next with { Columns = _first.Columns } : next, true);
            _isNewTable = _sweeps.Count > 0;
            return;
        }

        _isBelowHeader &= line[0] != '<';
        _skipped += _isBelowHeader && _sweeps.Count > 0 ? 1 : 0;
    }

    private bool TryTake(int index)
    {
        string[] cells = [.. ImpedanceCells.Split(_lines[index], _layout.Separator)];
        if (!TryNumber(cells, ImpedanceQuantity.Frequency, out double hertz) || !TryImpedance(cells, out Complex ohms))
        {
            return false;
        }

        var point = new SpectrumPoint(hertz, ohms);
        if (!Spectrum.IsUsable(point))
        {
            return hertz == 0;
        }

        Add(new Row(index + 1, point, TryNumber(cells, ImpedanceQuantity.Sweep, out double sweep) ? sweep : 0,
            TryNumber(cells, ImpedanceQuantity.Voltage, out double volts) ? volts : double.NaN));
        return true;
    }

    private void Add(Row row)
    {
        List<Row>? current = _sweeps.Count > 0 ? _sweeps[^1] : null;
        int direction = current is null ? 0 : Math.Sign(row.Point.FrequencyHertz - current[^1].Point.FrequencyHertz);
        bool turns = _direction != 0 && direction == -_direction;
        if (current is null || turns || _isNewTable || row.Sweep != current[^1].Sweep)
        {
            (_direction, direction, _isNewTable) = (0, 0, false);
            _sweeps.Add(current = []);
            Bound(_sweeps.Count, MostSweeps, row.Line, "sweeps");
        }

        _direction = _direction == 0 ? direction : _direction;
        current.Add(row);
        Bound(current.Count, Spectrum.MostPoints, row.Line, "points in a sweep");
    }

    private static void Bound(int count, int most, int line, string what)
    {
        if (count > most)
        {
            throw new ImpedanceException(
                $"line {line}: more than {most} {what}; this is no impedance measurement, or its frequency column is another one");
        }
    }

    private bool TryImpedance(string[] cells, out Complex ohms)
    {
        if (TryNumber(cells, ImpedanceQuantity.Real, out double real))
        {
            bool read = TryNumber(cells, ImpedanceQuantity.Imaginary, out double imaginary);
            bool negative = !read && TryNumber(cells, ImpedanceQuantity.NegativeImaginary, out imaginary);
            ohms = new Complex(real, negative ? -imaginary : imaginary);
            return read || negative;
        }

        bool hasModulus = TryNumber(cells, ImpedanceQuantity.Modulus, out double modulus);
        bool plain = TryNumber(cells, ImpedanceQuantity.Phase, out double phase);
        bool turned = !plain && TryNumber(cells, ImpedanceQuantity.NegativePhase, out phase);
        ohms = Complex.FromPolarCoordinates(modulus, (turned ? -phase : phase) * Math.PI / 180);
        return hasModulus && (plain || turned);
    }

    private bool TryNumber(string[] cells, ImpedanceQuantity quantity, out double value)
    {
        int place = _layout.Place(quantity);
        value = double.NaN;
        if (place < 0 || place >= cells.Length || !ImpedanceCells.TryNumber(cells[place], _layout.Separator, out value))
        {
            return false;
        }

        value *= _layout.Columns[place]!.Factor;
        return true;
    }

    /// <summary>The header decides where it writes a minus; else most points are capacitive.</summary>
    private string Sign()
    {
        Row[] rows = [.. _sweeps.SelectMany(sweep => sweep)];
        bool mostlyPositive = rows.Count(row => row.Point.ImpedanceOhms.Imaginary > 0) > 0.5 * rows.Length;
        if (_layout.Has(ImpedanceQuantity.NegativeImaginary)
            || (_layout.Has(ImpedanceQuantity.NegativePhase) && !_layout.Has(ImpedanceQuantity.Real)))
        {
            return "imaginary part with the sign that its header says";
        }

        if (!mostlyPositive)
        {
            return "imaginary part as written, negative where capacitive";
        }

        foreach (List<Row> sweep in _sweeps)
        {
            for (int i = 0; i < sweep.Count; i++)
            {
                sweep[i] = sweep[i] with
                {
                    Point = sweep[i].Point with { ImpedanceOhms = Complex.Conjugate(sweep[i].Point.ImpedanceOhms) },
                };
            }
        }

        _warnings.Add("most imaginary parts are positive and the header has no minus: the sign was turned, as a cell is capacitive");
        return "sign of the imaginary part turned";
    }

    private IEnumerable<List<Row>> Kept() => _sweeps.Where(sweep => sweep.Count >= FewestPoints || _sweeps.Count == 1);

    private void Warn(int skipped)
    {
        if (skipped > 0)
        {
            _warnings.Add($"left out {skipped} line(s) below the column names that hold no frequency and impedance");
        }

        int tooShort = _sweeps.Count - Kept().Count();
        if (tooShort > 0)
        {
            _warnings.Add($"left out {tooShort} sweep(s) of fewer than {FewestPoints} points");
        }
    }

    private static Sweep Finish(List<Row> rows, int index) =>
        new(index + 1, new Spectrum(rows.Select(row => row.Point)), Volts(rows[0]), Volts(rows[^1]));

    private static double? Volts(Row row) => double.IsNaN(row.Voltage) ? null : row.Voltage;
}
