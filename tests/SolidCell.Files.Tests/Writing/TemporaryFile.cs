using System.Text;

namespace SolidCell.Files.Tests.Writing;

/// <summary>A file that goes when the test is over.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] bytes, string extension = ".csv")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"solidcell-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, bytes);
    }

    public TemporaryFile(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);

    /// <summary>Every row of the file: seconds, volts, amperes.</summary>
    public (Trace Trace, List<(double Seconds, double Volts, double Amperes)> Rows) Read(TraceRequest? request = null)
    {
        Trace trace = TraceFile.Open(Path, request, TestContext.Current.CancellationToken);
        List<(double, double, double)> rows = [];
        TraceRow row = new();
        while (trace.Read(row))
        {
            rows.Add((row[TraceQuantity.TestTime], row[TraceQuantity.Voltage], row[TraceQuantity.Current]));
        }

        trace.Dispose();
        return (trace, rows);
    }
}
