using System.Diagnostics;
using System.Globalization;
using System.Text;
using SolidCell.Replay;

namespace SolidCell.Benchmarks.Detection;

/// <summary>Ten million rows of a Battery Data Format CSV file through `solidcell replay`, reading, detecting and reporting.</summary>
internal static class ReplayBenchmark
{
    private const double RowsPerHour = 72_000;
    private const double PeriodSeconds = 0.05;
    private const int HalfCycleRows = 72_000;

    public static void Run(double hours, TextWriter output)
    {
        string file = Path.Combine(Path.GetTempPath(), $"solidcell-replay-{Environment.ProcessId}.bdf.csv");
        try
        {
            long rows = Write(file, hours);
            long start = Stopwatch.GetTimestamp();
            int code = ReplayRunner.Run(new ReplayOptions { File = file, Json = true }, output, output);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                        $"{rows:N0} rows ({new FileInfo(file).Length / 1e6:0} MB) in {seconds:0.0} s, {rows / seconds / 1e6:0.0} million rows a second, exit code {code}"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Writes the trace; returns its rows.</summary>
    public static long Write(string file, double hours)
    {
        long rows = (long)(hours * RowsPerHour);
        using StreamWriter writer = new(file, false, new UTF8Encoding(false), 1 << 20);
        writer.WriteLine(
            "Test Time / s,Voltage / V,Current / A,Unix Time / s,Cycle Count / 1,Step Count / 1,Ambient Temperature / degC,Surface Pressure / Pa");
        uint noise = 20251124;
        for (long i = 0; i < rows; i++)
        {
            noise = (noise * 1664525) + 1013904223;
            long half = i / HalfCycleRows;
            int sign = half % 2 == 0 ? 1 : -1;
            double seconds = i * PeriodSeconds;
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                        $"{seconds:0.00},{(sign * 0.04) + ((noise >> 8) % 50 * 1e-6):0.000000},{sign * 0.000392699:0.000000000},{1.7e9 + seconds:0.000},{half / 2},{half},30.0,5000000"));
        }

        return rows;
    }
}
