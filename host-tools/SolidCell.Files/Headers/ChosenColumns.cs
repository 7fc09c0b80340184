namespace SolidCell.Files.Headers;

/// <summary>The columns taken from a header, one for each quantity, and those that could have been.</summary>
internal sealed class ChosenColumns
{
    private static readonly TraceQuantity[] Times = [TraceQuantity.TestTime, TraceQuantity.UnixTime, TraceQuantity.StepTime];
    private readonly Dictionary<TraceQuantity, ColumnChoice[]> _choices;

    public ChosenColumns(Instrument instrument, IReadOnlyList<string> headers, Dictionary<TraceQuantity, List<ColumnChoice>> found,
        List<string> foreignUnits)
    {
        (Instrument, Headers, ForeignUnits) = (instrument, headers, foreignUnits);
        _choices =
            found.ToDictionary(pair => pair.Key,
                pair => pair.Value.OrderBy(choice => choice.Rank).ThenBy(choice => choice.Index).ToArray());
    }

    public Instrument Instrument { get; }

    public IReadOnlyList<string> Headers { get; }

    /// <summary>Columns whose name was known and whose unit was not, with the reason.</summary>
    public IReadOnlyList<string> ForeignUnits { get; }

    /// <summary>A time, a voltage and a current are there.</summary>
    public bool IsComplete => Times.Any(Has) && Has(TraceQuantity.Voltage) && Has(TraceQuantity.Current);

    public int Count => _choices.Count;

    public IEnumerable<ColumnChoice> Taken => _choices.OrderBy(pair => pair.Key).Select(pair => pair.Value[0]);

    public ColumnChoice? this[TraceQuantity quantity] => _choices.TryGetValue(quantity, out ColumnChoice[]? found) ? found[0] : null;

    public bool Has(TraceQuantity quantity) => _choices.ContainsKey(quantity);

    /// <summary>Other columns of the quantity that were not taken.</summary>
    public IEnumerable<ColumnChoice> Others(TraceQuantity quantity) =>
        _choices.TryGetValue(quantity, out ColumnChoice[]? found) ? found.Skip(1) : [];

    /// <summary>What is missing, in words, or null.</summary>
    public string? Missing() =>
        !Times.Any(Has) ? "the time ('Test Time / s')" : !Has(TraceQuantity.Voltage)
        ? "the voltage ('Voltage / V')" : !Has(TraceQuantity.Current) ? "the current ('Current / A')" : null;
}
