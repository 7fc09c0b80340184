namespace SolidCell.Drivers;

/// <summary>Which firmware this is, with its detector.</summary>
public static class FirmwareRelease
{
    /// <summary>major * 10000 + minor * 100 + patch.</summary>
    public const int Version = 100;
}
