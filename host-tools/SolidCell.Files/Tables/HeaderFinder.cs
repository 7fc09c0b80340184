using SolidCell.Files.Headers;

namespace SolidCell.Files.Tables;

/// <summary>
/// Finds the header in a file: the first line that names a time, a voltage and a current, in the words of the likeliest instrument.
/// </summary>
internal sealed class HeaderFinder(ColumnRequest request, double areaSquareCentimetres)
{
    private const int MostHeadLines = 20_000;
    private const int LinesLookedAhead = 60;
    private const int LeastNames = 2;

    private readonly HashSet<Instrument> _heads = [];
    private readonly HeadlessRows _headless = new(request.IsAtRest);
    private bool _restSeen;
    private bool _frequencySeen;
    private string? _sweep;
    private string? _hold;
    private ChosenColumns? _nearest;

    /// <summary>Throws <see cref="TraceException"/> when no line is a header.</summary>
    public TableLayout Find(ITable table)
    {
        int lines = 0;
        string[] above = [];
        while (lines < MostHeadLines && table.NextHeadLine() is { } cells)
        {
            lines++;
            foreach (Instrument instrument in Instrument.All.Where(instrument => cells.Any(instrument.IsHead)))
            {
                _heads.Add(instrument);
            }

            _sweep ??= cells.FirstOrDefault(cell => _heads.Any(instrument => instrument.IsSweep(cell)));
            _hold ??= cells.FirstOrDefault(cell => _heads.Any(instrument => instrument.IsHold(cell)));
            _restSeen |= _heads.Any(instrument => cells.Any(instrument.IsRest));

            if (HoldsNames(cells) && !IsUnitsOf(above, cells) && Judge(table, cells) is { } layout)
            {
                return LookBelow(table, layout with { LinesToHeader = lines });
            }

            if (_headless.Take(cells) && request.IsByNumber && table.CanPutBack)
            {
                return HeadlessRows.Layout(Evaluate(HeadlessRows.Names(cells)), table, lines, request.IsAtRest);
            }

            above = cells;
        }

        throw Refusal(lines);
    }

    /// <summary>Two cells or more that begin as a name does: rows of numbers need no closer look.</summary>
    public static bool HoldsNames(IReadOnlyList<string> cells) =>
        cells.Count(cell => cell.Length > 0 && (char.IsLetter(cell[0]) || cell[0] is '<' or '|' or '_' or '(')) >= LeastNames;

    /// <summary>The columns of a line read as a header; null when it names nothing.</summary>
    public ChosenColumns Evaluate(IReadOnlyList<string> cells, IReadOnlyList<string>? units = null)
    {
        HeaderWords[] words = [.. cells.Select(cell => new HeaderWords(cell))];
        Instrument instrument = Instrument.All.Select(each => (Each: each, Score: each.Score(words, _heads.Contains(each))))
            .Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Each.Known(words))
            .Select(pair => pair.Each).FirstOrDefault(Instrument.Plain);
        return new ColumnChooser(instrument, request, areaSquareCentimetres).Choose(cells, units);
    }

    private TableLayout? Judge(ITable table, string[] cells)
    {
        ChosenColumns columns = Evaluate(cells);
        bool isOther = false;
        if (table.OtherReading() is { } otherCells)
        {
            ChosenColumns other = Evaluate(otherCells);
            isOther = other.Count > columns.Count;
            columns = isOther ? other : columns;
        }

        _frequencySeen |= cells.SelectMany(HeaderName.Readings).Any(IsFrequency);
        _nearest = _nearest is null || columns.Count > _nearest.Count ? columns : _nearest;
        bool isAtRest = (_restSeen || request.IsAtRest) && columns.Has(TraceQuantity.TestTime) && columns.Has(TraceQuantity.Voltage)
            && !columns.Has(TraceQuantity.Current);
        if ((!columns.IsComplete && !isAtRest) || request.Missing(columns.Headers).Any())
        {
            return null;
        }

        RefuseSpectrum(columns.Headers);
        RefuseSweep();

        return new TableLayout(columns, columns.Instrument.Name)
        {
            LinesToHeader = 0,
            Letters = isOther ? TextLetters.Chinese : table.Encoding,
            IsOtherReading = isOther,
            IsAtRest = isAtRest,
            HeldVoltage = _hold,
            LeadingEmptyCells = columns.Headers.TakeWhile(cell => cell.Length == 0).Count(),
        };
    }

    /// <summary>Units in a line of their own; and whether the empty cells before the header's first name are empty in rows too.</summary>
    private TableLayout LookBelow(ITable table, TableLayout layout)
    {
        string[]? below = table.NextHeadLine();
        string[]? units = below is not null && IsUnits(below) ? below : null;
        bool nested = false;
        for (int i = 0; i < LinesLookedAhead && below is not null && layout.LeadingEmptyCells > 0 && !nested; i++)
        {
            nested = !(units is not null && i == 0) && below.Length > layout.LeadingEmptyCells
                && below.Take(layout.LeadingEmptyCells).All(cell => cell.Length == 0);
            below = table.NextHeadLine();
        }

        ChosenColumns columns = units is null ? layout.Columns : Evaluate(layout.Columns.Headers, units);
        if (units is not null && columns.Missing() is not null && !layout.IsAtRest)
        {
            _nearest = columns;
            throw Refusal(layout.LinesToHeader);
        }

        return layout with
        {
            Columns = columns,
            HasUnitsRow = units is not null,
            LeadingEmptyCells = nested ? layout.LeadingEmptyCells : 0,
        };
    }

    /// <summary>A line of units below, or instead of, names.</summary>
    public static bool IsUnits(IReadOnlyList<string> cells) =>
        cells.Count(cell => HeaderUnit.IsKnown(cell)) >= 2
        && !cells.Any(cell => cell.Length > 0 && (char.IsAsciiDigit(cell[0]) || cell[0] == '-'));

    /// <summary>The units of names that are those of no trace: J of an energy is no current density.</summary>
    private static bool IsUnitsOf(string[] names, string[] cells) =>
        cells.Length > 3 && names.Length == cells.Length && HoldsNames(names) && IsUnits(cells);

    private static void RefuseSpectrum(IReadOnlyList<string> headers)
    {
        string first = headers.FirstOrDefault(header => header.Length > 0 && HeaderName.Letters(header) != "pt", string.Empty);
        if (HeaderName.Readings(first).Any(IsFrequency))
        {
            throw new TraceException(
                "its table begins with a frequency: it is an impedance spectrum, not a trace over time; `solidcell impedance` reads it");
        }
    }

    private void RefuseSweep()
    {
        if (_sweep is not null)
        {
            throw new TraceException(
                $"it is a voltage sweep ('{_sweep}'): shorts are looked for in cells under current, at constant voltage or at rest");
        }
    }

    private static bool IsFrequency(HeaderName reading) => reading.Name is "freq" or "frequency";

    private TraceException Refusal(int lines)
    {
        if (lines == 0)
        {
            return new TraceException("the file is empty; a trace needs a header line and rows below it");
        }

        RefuseSweep();
        if (_frequencySeen)
        {
            return new TraceException(
                "its table has a frequency and is no trace over time; an impedance spectrum is read by `solidcell impedance`");
        }

        if (_headless.Refusal(lines, _nearest?.Headers.Count ?? 0) is { } headless)
        {
            return new TraceException(headless);
        }

        string[] absent = _nearest is null ? [] : [.. request.Missing(_nearest.Headers)];
        string found = _nearest is null
            ? "none" : string.Join(", ", _nearest.Headers.Where(header => header.Length > 0).Take(14).Select(header => $"'{header}'"));
        string foreign = _nearest is { ForeignUnits.Count: > 0 }
            ? $"; left out for their units: {string.Join(", ", _nearest.ForeignUnits.Take(3))}" : string.Empty;
        return absent.Length > 0
            ? new TraceException(
                $"--columns names '{string.Join("', '", absent)}', which no header line has. Columns of the likeliest line: {found}")
            : _nearest is null
            ? new TraceException("no line has two names or more in cells that commas, semicolons or tabs separate; save the table as CSV")
            : new TraceException(
                $"no line names the time, the voltage and the current; the likeliest one lacks {_nearest.Missing()}. Its columns: {found}{foreign}. Name them with --columns time=...,voltage=...,current=...{Rested()}");
    }

    private string Rested() => _nearest is not null && !_nearest.Has(TraceQuantity.Current) && _nearest.Has(TraceQuantity.Voltage)
        ? "; current=none where the cell rested all the time" : string.Empty;
}
