using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SolidCell.Mqtt;
using SolidCell.Store.Files;

namespace SolidCell.Operations.Guiding;

/// <summary>The certificates of a data directory: DATA/calibrations/FIXTURE/DATE.json, one for each guided calibration.</summary>
public sealed class CertificateFolder(string dataDirectory)
{
    public const string Name = "calibrations";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = false,
    };

    private string Root => Path.Combine(dataDirectory, Name);

    /// <returns>The file.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string Write(CalibrationCertificate certificate)
    {
        string folder = Path.Combine(Root, certificate.Fixture);
        Directory.CreateDirectory(folder);
        string file = Path.Combine(
            folder, certificate.Date.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + ".json");
        WholeFile.Write(file, Text(certificate));
        return file;
    }

    /// <summary>As it stands in its file.</summary>
    public static string Text(CalibrationCertificate certificate) => JsonSerializer.Serialize(certificate, Json);

    /// <summary>Of a fixture, or with null of all, the newest first. Files that are no certificates are left out.</summary>
    public IReadOnlyList<CalibrationCertificate> List(string? fixture = null)
    {
        string folder = fixture is null ? Root : Path.Combine(Root, Topics.IsFixtureName(fixture) ? fixture : "-");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(Read).OfType<CalibrationCertificate>()
                .OrderByDescending(certificate => certificate.Date)]
            : [];
    }

    /// <summary>The certificate that is in force; null without one.</summary>
    public CalibrationCertificate? InForce(string fixture) => List(fixture).FirstOrDefault(certificate => certificate.Undone is null);

    private static CalibrationCertificate? Read(string file)
    {
        try
        {
            CalibrationCertificate? read = JsonSerializer.Deserialize<CalibrationCertificate>(File.ReadAllText(file), Json);
            return read is { Version: CalibrationCertificate.Format, Channels: not null } ? read : null;
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
