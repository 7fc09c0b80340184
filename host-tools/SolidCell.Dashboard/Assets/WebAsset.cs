namespace SolidCell.Dashboard.Assets;

/// <summary>A file of wwwroot as it lies in the assembly. The tag changes with the content.</summary>
internal sealed record WebAsset(byte[] Content, string ContentType, string EntityTag);
