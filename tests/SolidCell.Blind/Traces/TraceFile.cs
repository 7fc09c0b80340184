using System.Globalization;

namespace SolidCell.Blind.Traces;

/// <summary>A trace as a Battery Data Format table.</summary>
public sealed class TraceFile : IDisposable
{
    private readonly StreamWriter _writer;

    public TraceFile(string path)
    {
        _writer = new StreamWriter(path, false, new System.Text.UTF8Encoding(false), 1 << 16);
        _writer.WriteLine("Test Time / s,Voltage / V,Current / A,Surface Pressure / Pa,Ambient Temperature / degC");
    }

    public void Write(double seconds, double volts, double amps, Laboratory lab) => _writer.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
            $"{seconds:0.###},{volts:0.000000},{amps:0.0000000},{lab.Megapascals * 1e6:0},{lab.FrameDegrees:0.000}"));

    public void Dispose() => _writer.Dispose();
}
