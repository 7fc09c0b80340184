namespace SolidCell.Files.Headers;

/// <summary>
/// Which columns of a header hold which quantity: the instrument's own names first, in their order, then what any table may use.
/// </summary>
internal sealed class ColumnChooser(Instrument instrument, ColumnRequest request, double areaSquareCentimetres)
{
    private const int BehindTheInstrument = 1000;

    private readonly Dictionary<TraceQuantity, List<ColumnChoice>> _found = [];
    private readonly List<string> _foreignUnits = [];

    /// <summary>Reads a header with, when there is one, the line of units below it.</summary>
    public ChosenColumns Choose(IReadOnlyList<string> headers, IReadOnlyList<string>? units = null)
    {
        for (int i = 0; i < headers.Count; i++)
        {
            string below = units is not null && i < units.Count ? units[i] : string.Empty;
            if (headers[i].Length > 0 && !TakeRequested(headers, i, below))
            {
                Take(headers[i], below, i);
            }
        }

        return new ChosenColumns(instrument, headers, _found, _foreignUnits);
    }

    private bool TakeRequested(IReadOnlyList<string> headers, int index, string below)
    {
        if (request.QuantityOf(headers, index) is not { } wanted)
        {
            return false;
        }

        string unit = request.UnitOf(wanted)
            ?? (below.Length > 0 ? below : HeaderName.Readings(headers[index]).Select(reading => reading.Unit)
                .FirstOrDefault(text => HeaderUnit.TryScale(wanted, text, out _), string.Empty));
        UnitScale scale = new(wanted, 1);
        if (unit.Length > 0 && !HeaderUnit.TryScale(wanted, unit, out scale))
        {
            throw new TraceException($"--columns names the unit '{unit}' for column '{headers[index]}', which is no unit of it");
        }

        Add(new ColumnChoice(wanted, index, headers[index], unit, Applied(scale), -1));
        return true;
    }

    private void Take(string header, string below, int index)
    {
        foreach (HeaderName reading in HeaderName.Readings(header))
        {
            bool own = instrument.TryColumn(reading.Name, out InstrumentColumn column);
            if ((own || Instrument.Plain.TryColumn(reading.Name, out column)) && !request.Replaces(column.Quantity))
            {
                int rank = own ? column.Rank : column.Rank + BehindTheInstrument;
                string unit = below.Length > 0 ? below : reading.Unit.Length > 0 ? reading.Unit : column.Unit;
                if (TryAdd(header, unit, index, column.Quantity, rank))
                {
                    return;
                }
            }
        }
    }

    private bool TryAdd(string header, string unit, int index, TraceQuantity quantity, int rank)
    {
        UnitScale scale = new(quantity, 1);
        bool counted = quantity is TraceQuantity.StepCount or TraceQuantity.CycleCount or TraceQuantity.Direction or TraceQuantity.UnixTime;
        if (!counted && unit.Length > 0 && !HeaderUnit.TryScale(quantity, unit, out scale))
        {
            _foreignUnits.Add($"'{header}' (in '{unit}', which is no unit of it)");
            return false;
        }

        _foreignUnits.RemoveAll(words => words.StartsWith($"'{header}' (", StringComparison.Ordinal));
        Add(new ColumnChoice(quantity, index, header, counted ? string.Empty : unit, Applied(scale), rank));
        return true;
    }

    private UnitScale Applied(UnitScale scale) => scale.IsPerArea ? scale with { Factor = scale.Factor * areaSquareCentimetres } : scale;

    private void Add(ColumnChoice choice)
    {
        if (!_found.TryGetValue(choice.Quantity, out List<ColumnChoice>? found))
        {
            _found[choice.Quantity] = found = [];
        }

        found.Add(choice);
    }
}

/// <summary>One column taken for a quantity; the lower the rank the better its name.</summary>
internal sealed record ColumnChoice(TraceQuantity Quantity, int Index, string Header, string Unit, UnitScale Scale, int Rank);
