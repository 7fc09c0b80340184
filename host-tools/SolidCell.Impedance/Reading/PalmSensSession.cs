using System.Globalization;
using System.Text.Json;
using SolidCell.Files.Tables;
using static SolidCell.Files.Tables.PalmSensDocument;

namespace SolidCell.Impedance.Reading;

/// <summary>
/// Sessions of PSTrace (`.pssession`, JSON in UTF-16): each measurement holds lists of values under a description. They are handed on as
/// the lines of a table, a header for each spectrum, so that they are read as any other file.
/// </summary>
internal static class PalmSensSession
{
    private const string Header = "freq / Hz,Z' / Ohm,-Z'' / Ohm,Edc / V,neg. Phase / °";

    public static bool IsOne(string text) =>
        text.StartsWith('{') && text.Contains("PalmSens.DataFiles.SessionFile", StringComparison.Ordinal);

    /// <exception cref="ImpedanceException">It holds no spectrum, or is damaged.</exception>
    public static string[] Lines(string text)
    {
        try
        {
            using var document = PalmSensDocument.Parse(text);
            string[] lines = [.. Items(document.RootElement, "Measurements")
                .SelectMany(measurement => Items(measurement, "EISDataList").SelectMany(Scans).SelectMany(data => Table(measurement, data)))];
            return lines.Length > 0 ? lines : throw new ImpedanceException("is a PalmSens session without an impedance measurement");
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or FormatException)
        {
            throw new ImpedanceException($"is a damaged PalmSens session: {damage.Message}; export it from PSTrace as CSV", damage);
        }
    }

    /// <summary>The spectrum itself, or those of its scans and channels.</summary>
    private static IEnumerable<JsonElement> Scans(JsonElement data) =>
        Has(data, "DataSet") ? [data] : Items(data, "SubScans").SelectMany(Scans);

    private static IEnumerable<string> Table(JsonElement measurement, JsonElement data)
    {
        JsonElement set = Property(data, "DataSet");
        double[] frequency = Values(set, "Frequency");
        double[] real = Values(set, "ZRe");
        double[] negativeImaginary = Values(set, "ZIm");
        double[] volts = Values(set, "mEdc");
        int count = new[] { frequency.Length, real.Length, negativeImaginary.Length }.Min();
        IEnumerable<string> rows = Enumerable.Range(0, count).Select(i => string.Create(
            CultureInfo.InvariantCulture,
                $"{frequency[i]:R},{real[i]:R},{negativeImaginary[i]:R},{(i < volts.Length ? volts[i] : double.NaN):R},"));
        return count == 0 ? [] : [$"Date and time measurement:,{Started(measurement)}", Header, .. rows];
    }

    private static string Started(JsonElement measurement) =>
        PalmSensDocument.Started(measurement)?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? string.Empty;

    private static double[] Values(JsonElement set, string description) => Items(set, "Values")
        .Where(list => Has(list, "Description") && Property(list, "Description").GetString() == description)
        .Take(1).SelectMany(list => Items(list, "DataValues"))
        .Select(value => Has(value, "V") ? Property(value, "V").GetDouble() : double.NaN).ToArray();

    private static bool Has(JsonElement owner, string name) => Property(owner, name).ValueKind != JsonValueKind.Undefined;
}
