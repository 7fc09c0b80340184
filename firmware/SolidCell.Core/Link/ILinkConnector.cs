namespace SolidCell.Core.Link;

/// <summary>Makes connections, and hears how they went.</summary>
public interface ILinkConnector
{
    /// <summary>True when nothing but the pause between two attempts speaks against one now.</summary>
    bool MayConnect(long nowMilliseconds);

    /// <summary>A connection to be opened; null when there can be none now. What it throws counts as a failed attempt.</summary>
    ILinkTransport? Make(long nowMilliseconds);

    void Succeeded();

    /// <summary>An attempt failed, or a connection was lost.</summary>
    void Failed();
}
