using System.Globalization;
using System.Text;
using System.Text.Json;
using static SolidCell.Files.Tables.PalmSensDocument;

namespace SolidCell.Files.Tables;

/// <summary>
/// Sessions of PSTrace (`.pssession`, JSON in UTF-16): each measurement holds lists of values, each with its kind (0 time, 1 potential, 2
/// current, 30 the potential that was measured) and the type of its unit. Measurements over time are handed on as the lines of one table, a
/// step each, so that they are read as any other file; spectra are not, nor sweeps, unless there is nothing else, to be refused by name.
/// </summary>
internal static class PalmSensSession
{
    /// <summary>A row takes some 500 bytes of the file, and its JSON is held in memory.</summary>
    private const long MostBytes = 400_000_000;

    private const int TimeKind = 0;
    private const int PotentialKind = 1;
    private const int CurrentKind = 2;
    private const int MeasuredKind = 30;
    private const string Held = "Chronoamperometry";

    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["PalmSens.Units.Time"] = 1,
        ["PalmSens.Units.Volt"] = 1,
        ["PalmSens.Units.MilliVolt"] = 1e-3,
        ["PalmSens.Units.Ampere"] = 1,
        ["PalmSens.Units.MilliAmpere"] = 1e-3,
        ["PalmSens.Units.MicroAmpere"] = 1e-6,
        ["PalmSens.Units.NanoAmpere"] = 1e-9,
    };

    /// <summary>The files begin with the type of their object.</summary>
    public static bool IsOne(ReadOnlySpan<byte> beginning) =>
        Encoding.Latin1.GetString(beginning).Replace("\0", string.Empty, StringComparison.Ordinal)
            .Contains("PalmSens.DataFiles.SessionFile", StringComparison.Ordinal);

    /// <summary>The table of a session in UTF-8 as text. Throws <see cref="TraceException"/> where it holds none.</summary>
    public static Stream Table(Stream session, long length)
    {
        if (length > MostBytes)
        {
            throw new TraceException($"the session file is larger than {MostBytes / 1_000_000} MB; export its curves from PSTrace as CSV");
        }

        try
        {
            using StreamReader reader = new(session, Encoding.UTF8);
            using JsonDocument document = PalmSensDocument.Parse(reader.ReadToEnd());
            return new MemoryStream(Encoding.UTF8.GetBytes(Write([.. Items(document.RootElement, "Measurements")])));
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new TraceException(
                $"the session file of PalmSens is damaged ({damage.Message}); export its curves from PSTrace as CSV", damage);
        }
    }

    private static string Write(JsonElement[] measurements)
    {
        JsonElement[] traces = [.. measurements.Where(IsTrace)];
        JsonElement[] driven = [.. traces.Where(trace => !Title(trace).Contains("Voltammetry", StringComparison.Ordinal))];
        JsonElement[] galvanostatic = [.. driven.Where(trace => !Title(trace).StartsWith(Held, StringComparison.Ordinal))];
        JsonElement[] taken = galvanostatic.Length > 0 ? galvanostatic : driven.Length > 0 ? driven : traces;
        if (taken.Length == 0)
        {
            throw new TraceException(
                "the session of PSTrace holds no measurement of a potential over time; spectra are read by `solidcell impedance`");
        }

        StringBuilder text = new($"PSTrace session\n{Title(taken[0])}\nMeasurement\tTime / s\tDate\tWE potential / V\tWE current / A\n");
        for (int i = 0; i < taken.Length; i++)
        {
            Write(text, taken[i], i + 1);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement measurement, int number)
    {
        double[] seconds = Values(measurement, TimeKind);
        double[] volts = Potential(measurement);
        double[] amperes = Values(measurement, CurrentKind);
        DateTime? start = PalmSensDocument.Started(measurement) is { Year: < 3000 } began ? began : null;
        for (int i = 0; i < seconds.Length; i++)
        {
            string date = double.IsFinite(seconds[i]) && Math.Abs(seconds[i]) < 1e9
                ? start?.AddSeconds(seconds[i]).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture) ?? string.Empty
                : string.Empty;
            text.Append(CultureInfo.InvariantCulture,
                $"{number}\t{seconds[i]:R}\t{date}\t{volts[i]:R}\t{(amperes.Length == 0 ? 0 : amperes[i]):R}\n");
        }
    }

    /// <summary>
    /// One time and one potential of as many values, in known units, and one current or none (open circuit). Several scans are a sweep.
    /// </summary>
    private static bool IsTrace(JsonElement measurement)
    {
        int rows = Values(measurement, TimeKind).Length;
        int currents = Lists(measurement, CurrentKind).Count();
        return rows > 1 && Potential(measurement).Length >= rows && !Lists(measurement, 5).Any()
            && (currents > 0 ? Values(measurement, CurrentKind).Length >= rows : Title(measurement).StartsWith("Open", StringComparison.Ordinal));
    }

    private static double[] Potential(JsonElement measurement) =>
        Values(measurement, MeasuredKind) is { Length: > 0 } measured ? measured : Values(measurement, PotentialKind);

    /// <summary>The first list of a kind in SI units; none where its unit is not known.</summary>
    private static double[] Values(JsonElement measurement, int kind)
    {
        JsonElement list = Lists(measurement, kind).FirstOrDefault();
        return list.ValueKind == JsonValueKind.Object && Units.TryGetValue(Words(Property(list, "Unit"), "Type"), out double factor)
            ? [.. Items(list, "DataValues").Select(value => Number(Property(value, "V")) * factor)] : [];
    }

    private static IEnumerable<JsonElement> Lists(JsonElement measurement, int kind) => Items(Property(measurement, "DataSet"), "Values")
        .Where(list => Property(list, "ArrayType") is { ValueKind: JsonValueKind.Number } type && type.TryGetInt32(out int found) && found == kind);

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;

    private static string Title(JsonElement measurement) => Words(measurement, "Title").ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string Words(JsonElement owner, string name) =>
        Property(owner, name) is { ValueKind: JsonValueKind.String } words ? words.GetString()! : string.Empty;
}
