using System.Globalization;
using SolidCell.Files;

namespace SolidCell.Replay.Tests;

/// <summary>A trace of a few rows, ten seconds apart, as a file that lives as long as the trace is open.</summary>
internal static class MadeTrace
{
    /// <summary>What comes of a trace of volts and milliamperes.</summary>
    public static T Read<T>(IEnumerable<(double Volts, double Milliamps)> rows, Func<Trace, T> read, string currentHead = "Current / mA")
    {
        string file = Path.GetTempFileName();
        try
        {
            IEnumerable<string> lines = rows.Select((row, at) =>
                string.Create(CultureInfo.InvariantCulture, $"{at * 10},{row.Volts:0.#########},{row.Milliamps:0.#########}"));
            File.WriteAllLines(file, lines.Prepend("Test Time / s,Voltage / V," + currentHead));
            using Trace trace = TraceFile.Open(file);
            return read(trace);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
