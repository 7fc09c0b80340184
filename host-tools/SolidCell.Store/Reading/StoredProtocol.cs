namespace SolidCell.Store.Reading;

/// <summary>A protocol as it was sent: the text a person wrote, and the program compiled from it that the hash is of.</summary>
public sealed record StoredProtocol(byte[] Sha256, string Name, byte[] Program, string Source, DateTimeOffset Added)
{
    public string Id => Convert.ToHexStringLower(Sha256);
}
