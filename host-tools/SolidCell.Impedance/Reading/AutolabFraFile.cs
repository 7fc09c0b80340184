using System.Globalization;

namespace SolidCell.Impedance.Reading;

/// <summary>
/// Files of Autolab's FRA (`.dfr`): a version, the number of points and of sweeps, then nine numbers a point, one a line, of which the
/// first three are frequency, real part and negative imaginary part. Known from public copies of one spectrum only. They are handed on as
/// the lines of a table.
/// </summary>
internal static class AutolabFraFile
{
    private const int PerPoint = 9;

    public static bool IsOne(string[] lines) => lines.Length > 2 + PerPoint && lines[0].Trim().StartsWith("VERSION", StringComparison.Ordinal)
        && Count(lines) is > 0 and var count
        && lines.Skip(3).Take(count * PerPoint).Count(line => Number(line) is not null) == count * PerPoint;

    public static string[] Lines(string[] lines) =>
    [
        "Freq (Hz),Z' (ohm),-Z'' (ohm),-Phase (°)",
        .. lines.Skip(3).Take(Count(lines) * PerPoint).Chunk(PerPoint)
            .Select(point => string.Join(',', point.Take(3).Select(line => line.Trim())) + ","),
    ];

    private static int Count(string[] lines) =>
        int.TryParse(lines[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out int count) && count <= Spectrum.MostPoints
        ? count : 0;

    private static double? Number(string line) =>
        double.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
