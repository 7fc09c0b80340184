namespace SolidCell.Files.Headers;

/// <summary>A header cell in the forms in which instruments know it, worked out once for all of them.</summary>
internal sealed class HeaderWords(string header)
{
    public string Lower { get; } = header.ToLowerInvariant();

    public string Letters { get; } = HeaderName.Letters(header);

    public bool BeginsWithUnderscore => header.StartsWith('_');

    /// <summary>Its name without its unit, in every way that it can be read.</summary>
    public string[] Names { get; } = [.. HeaderName.Readings(header).Select(reading => reading.Name)];
}
