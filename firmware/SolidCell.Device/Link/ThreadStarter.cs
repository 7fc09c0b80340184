namespace SolidCell.Device.Link;

/// <summary>Gives each link a thread of its own.</summary>
public sealed class ThreadStarter : ILinkStarter
{
    public void Start(LinkThread link) => link.Start();
}
