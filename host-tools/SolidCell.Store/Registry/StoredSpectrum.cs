namespace SolidCell.Store.Registry;

/// <summary>A point of a stored spectrum.</summary>
/// <param name="FrequencyHertz">Above 0.</param>
/// <param name="RealOhms">Real part.</param>
/// <param name="ImaginaryOhms">Imaginary part, negative where capacitive.</param>
/// <param name="SigmaOhms">Standard deviation of both parts, perhaps up to a factor that all points share; 0 when not known.</param>
public readonly record struct SpectrumSample(double FrequencyHertz, double RealOhms, double ImaginaryOhms, double SigmaOhms = 0);

/// <summary>An impedance spectrum of a test.</summary>
/// <param name="FileName">The file it came from.</param>
/// <param name="Sha256">Of the file.</param>
/// <param name="Sweep">Its number in the file, from 1.</param>
/// <param name="Instrument">Which program wrote the file.</param>
/// <param name="Started">Start as the file writes it, or null.</param>
/// <param name="StorageHours">Storage time at which it was measured, as given, or null.</param>
/// <param name="Cycle">Cycle after which it was measured, as given, or null.</param>
/// <param name="FirstVolts">Voltage of the cell at the first point, or null.</param>
/// <param name="LastVolts">At the last point.</param>
/// <param name="Points">From the highest frequency down.</param>
public sealed record StoredSpectrum(
    string FileName,
    byte[] Sha256,
    int Sweep,
    string Instrument,
    string? Started,
    double? StorageHours,
    int? Cycle,
    double? FirstVolts,
    double? LastVolts,
    IReadOnlyList<SpectrumSample> Points)
{
    /// <summary>What was done to it before it was stored, as a sentence; null for nothing.</summary>
    public string? Correction { get; init; }
}
