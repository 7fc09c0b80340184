namespace SolidCell.Device.Link;

/// <summary>Sets a new link going: on the device with a thread of its own, in a simulation by whoever keeps the time.</summary>
public interface ILinkStarter
{
    void Start(LinkThread link);
}
