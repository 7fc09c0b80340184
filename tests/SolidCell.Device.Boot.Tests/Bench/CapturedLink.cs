using SolidCell.Device.Link;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>Gives a link no thread: the test steps it.</summary>
internal sealed class CapturedLink : ILinkStarter
{
    public LinkThread? Link { get; private set; }

    public void Start(LinkThread link) => Link = link;
}
