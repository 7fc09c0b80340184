using System.Globalization;

namespace SolidCell.Files.Headers;

/// <summary>
/// What the user said of the columns: `time=Total Time,voltage=Ewe/V,current=I [mA]`. A name stands as it is in the header, or its
/// number as #3; a unit in brackets behind it wins over the header's. `current=none` says that the cell rested.
/// </summary>
public sealed class ColumnRequest
{
    private static readonly Dictionary<string, TraceQuantity> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["time"] = TraceQuantity.TestTime,
        ["date"] = TraceQuantity.UnixTime,
        ["voltage"] = TraceQuantity.Voltage,
        ["current"] = TraceQuantity.Current,
        ["pressure"] = TraceQuantity.SurfacePressure,
        ["temperature"] = TraceQuantity.Temperature,
        ["step"] = TraceQuantity.StepCount,
        ["cycle"] = TraceQuantity.CycleCount,
        ["state"] = TraceQuantity.Direction,
    };

    private readonly Dictionary<TraceQuantity, (string Name, string? Unit)> _wanted = [];

    /// <summary>Nothing asked: every column is found by its name.</summary>
    public static ColumnRequest None { get; } = new();

    /// <summary>Reads the words of --columns. Throws <see cref="TraceException"/> for what cannot be understood.</summary>
    public static ColumnRequest Parse(string text)
    {
        ColumnRequest request = new();
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !Words.TryGetValue(part[..equals].Trim(), out TraceQuantity quantity) || equals == part.Length - 1)
            {
                throw new TraceException(
                    $"--columns does not understand '{part}'; write for example time=Total Time,voltage=Ewe/V,current=I [mA]; the words are {string.Join(", ", Words.Keys)}");
            }

            string column = part[(equals + 1)..].Trim();
            if (quantity == TraceQuantity.Current && column.Equals("none", StringComparison.OrdinalIgnoreCase))
            {
                request.IsAtRest = true;
                continue;
            }

            (string Name, string? Unit) wanted = Split(column);
            if (request._wanted.ContainsKey(quantity)
                || request._wanted.Values.Any(other => other.Name.Equals(wanted.Name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new TraceException($"--columns names '{part}' beside another of the same word or column; each is named once");
            }

            request._wanted[quantity] = wanted;
        }

        return request;
    }

    /// <summary>The user says that the cell rested all the time: no column is the current, which is 0.</summary>
    public bool IsAtRest { get; private set; }

    /// <summary>Time, voltage and current are named by their numbers: a table without a header can be read.</summary>
    internal bool IsByNumber => _wanted.Values.All(wanted => wanted.Name.StartsWith('#')) && _wanted.ContainsKey(TraceQuantity.Voltage)
        && (_wanted.ContainsKey(TraceQuantity.TestTime) || _wanted.ContainsKey(TraceQuantity.UnixTime))
        && (IsAtRest || _wanted.ContainsKey(TraceQuantity.Current));

    internal bool Replaces(TraceQuantity quantity) =>
        (IsAtRest && quantity == TraceQuantity.Current) || _wanted.ContainsKey(quantity)
        || (quantity is TraceQuantity.UnixTime or TraceQuantity.StepTime && _wanted.ContainsKey(TraceQuantity.TestTime));

    internal string? UnitOf(TraceQuantity quantity) => _wanted[quantity].Unit;

    /// <summary>The quantity that the user wants from this column, or null.</summary>
    internal TraceQuantity? QuantityOf(IReadOnlyList<string> headers, int index)
    {
        foreach ((TraceQuantity quantity, (string name, _)) in _wanted)
        {
            if (Column(headers, name) == index)
            {
                return quantity;
            }
        }

        return null;
    }

    /// <summary>Names that no column of the header has; the header is then another.</summary>
    internal IEnumerable<string> Missing(IReadOnlyList<string> headers) =>
        _wanted.Values.Where(wanted => Column(headers, wanted.Name) < 0).Select(wanted => wanted.Name);

    private static int Column(IReadOnlyList<string> headers, string name)
    {
        if (name.StartsWith('#') && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number <= headers.Count ? number - 1 : -1;
        }

        int exact = headers.ToList().FindIndex(header => string.Equals(header, name, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 ? exact
            : headers.ToList().FindIndex(header => HeaderName.Readings(header).Any(reading => reading.Name == HeaderName.Letters(name)));
    }

    private static (string Name, string? Unit) Split(string text)
    {
        int bracket = text.EndsWith(']') ? text.LastIndexOf('[') : -1;
        return bracket > 0 ? (text[..bracket].Trim(), text[(bracket + 1)..^1].Trim()) : (text, null);
    }
}
