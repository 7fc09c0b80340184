namespace SolidCell.Replay.Reading;

/// <summary>Which column of the file holds which quantity, and in which unit. Reads Battery Data Format labels and machine names.</summary>
public sealed class TraceColumns
{
    private static readonly Dictionary<string, TraceQuantity> Names = new(StringComparer.Ordinal)
    {
        ["testtime"] = TraceQuantity.TestTime,
        ["time"] = TraceQuantity.TestTime,
        ["elapsedtime"] = TraceQuantity.TestTime,
        ["totaltime"] = TraceQuantity.TestTime,
        ["voltage"] = TraceQuantity.Voltage,
        ["cellvoltage"] = TraceQuantity.Voltage,
        ["ecell"] = TraceQuantity.Voltage,
        ["ewe"] = TraceQuantity.Voltage,
        ["potential"] = TraceQuantity.Voltage,
        ["current"] = TraceQuantity.Current,
        ["cellcurrent"] = TraceQuantity.Current,
        ["i"] = TraceQuantity.Current,
        ["surfacepressure"] = TraceQuantity.SurfacePressure,
        ["appliedpressure"] = TraceQuantity.SurfacePressure,
        ["pressure"] = TraceQuantity.SurfacePressure,
        ["ambienttemperature"] = TraceQuantity.Temperature,
        ["surfacetemperature"] = TraceQuantity.Temperature,
        ["surfacetemperaturet1"] = TraceQuantity.Temperature,
        ["temperaturet1"] = TraceQuantity.Temperature,
        ["temperature"] = TraceQuantity.Temperature,
        ["stepcount"] = TraceQuantity.StepCount,
        ["cyclecount"] = TraceQuantity.CycleCount,
    };

    private readonly double[] _factors = new double[TraceRow.Quantities];
    private readonly double[] _offsets = new double[TraceRow.Quantities];

    private TraceColumns(int count)
    {
        Slots = new int[count];
        Array.Fill(Slots, -1);
    }

    /// <summary>For each column of the file the slot of its quantity, or -1.</summary>
    public int[] Slots { get; }

    /// <summary>Reads the header. Of two columns of one quantity the first counts. Throws <see cref="TraceException"/> when a required column is missing or in a foreign unit.</summary>
    public static TraceColumns Read(IReadOnlyList<string> headers)
    {
        TraceColumns columns = new(headers.Count);
        for (int i = 0; i < headers.Count; i++)
        {
            columns.Take(headers[i], i);
        }

        columns.Require(TraceQuantity.TestTime, "Test Time / s", headers);
        columns.Require(TraceQuantity.Voltage, "Voltage / V", headers);
        columns.Require(TraceQuantity.Current, "Current / A", headers);
        return columns;
    }

    public bool Has(TraceQuantity quantity) => Array.IndexOf(Slots, (int)quantity) >= 0;

    /// <summary>Brings a number of the file to the replay's unit.</summary>
    public double Scale(int slot, double value) => (value * _factors[slot]) + _offsets[slot];

    private void Take(string header, int index)
    {
        (string name, string unit) = Split(header.Trim().Trim('"').Trim());
        if (!Names.TryGetValue(name, out TraceQuantity quantity) || Has(quantity))
        {
            return;
        }

        double factor = 1;
        double offset = 0;
        bool counted = quantity is TraceQuantity.StepCount or TraceQuantity.CycleCount;
        if (!counted && unit.Length > 0 && !TraceUnit.TryScale(quantity, unit, out factor, out offset))
        {
            throw new TraceException($"column '{header}' is in '{unit}', which is no unit of it; write for example 'Test Time / s', 'Voltage / V', 'Current / A'");
        }

        _factors[(int)quantity] = factor;
        _offsets[(int)quantity] = offset;
        Slots[index] = (int)quantity;
    }

    private void Require(TraceQuantity quantity, string label, IReadOnlyList<string> headers)
    {
        if (!Has(quantity))
        {
            string found = headers.Count == 0 ? "none" : string.Join(", ", headers.Take(12).Select(h => $"'{h.Trim()}'"));
            throw new TraceException($"no column '{label}'; the header, the first line that is not empty and does not begin with #, must name it. Columns found: {found}");
        }
    }

    private static (string Name, string Unit) Split(string header)
    {
        int slash = header.LastIndexOf('/');
        int bracket = header.IndexOfAny(['[', '(']);
        if (slash > 0)
        {
            return (Letters(header[..slash]), header[(slash + 1)..].Trim());
        }

        if (bracket > 0)
        {
            return (Letters(header[..bracket]), header[(bracket + 1)..].Trim(' ', ']', ')'));
        }

        int underscore = header.LastIndexOf('_');
        return underscore > 0 && TraceUnit.IsKnown(header[(underscore + 1)..])
            ? (Letters(header[..underscore]), header[(underscore + 1)..])
            : (Letters(header), string.Empty);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
