namespace SolidCell.Device.StandIns.Simulation;

/// <summary>Calls of the device's MQTT library in which it can hang.</summary>
public enum MqttCall
{
    Create,
    Connect,
    Subscribe,
    Publish,
    Close,
}
