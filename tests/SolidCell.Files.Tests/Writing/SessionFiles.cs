using System.Globalization;
using System.Text;

namespace SolidCell.Files.Tests.Writing;

/// <summary>Sessions of PSTrace, written from what public ones hold; nothing is copied.</summary>
internal static class SessionFiles
{
    private static readonly string[] Names =
        ["Type", "Measurements", "Title", "TimeStamp", "DataSet", "Values", "ArrayType", "Unit", "DataValues", "V"];

    /// <summary>A session of twenty rows as bytes.</summary>
    public static byte[] Small() => Encoding.Unicode.GetBytes(
        "\uFEFF" + Text([Measurement("Chronopotentiometry", SampleTrace.Start, [.. SampleTrace.Read().Take(20)])]));

    /// <summary>Up to version 5.7 of the program the names begin with small letters.</summary>
    internal static TemporaryFile Session(string[] measurements, bool capitals = true)
    {
        string text = Text(measurements);
        foreach (string name in capitals ? [] : Names)
        {
            text = text.Replace($"\"{name}\":", $"\"{name.ToLowerInvariant()}\":", StringComparison.Ordinal);
        }

        return new TemporaryFile(Encoding.Unicode.GetBytes("\uFEFF" + text), ".pssession");
    }

    internal static string Text(string[] measurements) =>
        $"{{\"Type\":\"PalmSens.DataFiles.SessionFile\",\"CoreVersion\":\"5.12\",\"Measurements\":[{string.Join(',', measurements)}]}}";

    internal static string Measurement(
        string title, DateTime start, SampleRow[] rows, string unit = "PalmSens.Units.MicroAmpere", double perAmpere = 1e6) =>
        $"{{\"Title\":\"{title}\",\"TimeStamp\":{start.Ticks},\"Type\":\"PalmSens.Measurement\",\"DataSet\":{{\"Type\":\"PalmSens.Data.DataSetCommon\",\"Values\":["
        + string.Join(',', List(0, "PalmSens.Units.Time", rows.Select(row => row.Seconds)),
            List(1, "PalmSens.Units.Volt", rows.Select(row => row.Volts)), List(2, unit, rows.Select(row => row.Amperes * perAmpere)))
        + "]}}";

    internal static string List(int kind, string unit, IEnumerable<double> values) =>
        $"{{\"Type\":\"made\",\"ArrayType\":{kind},\"Unit\":{{\"Type\":\"{unit}\",\"S\":\"x\"}},\"DataValues\":["
        + string.Join(',', values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{{\"V\":{value:R},\"S\":0}}"))) + "]}";
}
