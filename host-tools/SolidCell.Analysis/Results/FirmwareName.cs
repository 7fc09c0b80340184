using System.Globalization;

namespace SolidCell.Analysis.Results;

/// <summary>A firmware version as people write it.</summary>
public static class FirmwareName
{
    /// <param name="version">10000 major + 100 minor + patch; 0 or null when it is not known.</param>
    /// <returns>"1.2.3", or null.</returns>
    public static string? Of(long? version) => version is > 0 and { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{number / 10000}.{number / 100 % 100}.{number % 100}")
        : null;
}
