namespace nanoFramework.M2Mqtt;

public enum MqttProtocolVersion
{
    Version_3_1 = 3,
    Version_3_1_1 = 4,
    Version_5 = 5,
}

public enum MqttSslProtocols
{
    None = 0,
    TLSv1_2 = 4,
}

/// <summary>As in the library, one object for all clients.</summary>
public class MqttSettings
{
    public const int DefaultInflightQueueSize = int.MaxValue;

    private MqttSettings()
    {
    }

    public static MqttSettings Instance { get; } = new();

    public int InflightQueueSize { get; set; } = DefaultInflightQueueSize;
}

public interface IMqttClient
{
    public delegate void MqttMsgPublishEventHandler(object sender, Messages.MqttMsgPublishEventArgs e);

    public delegate void MqttMsgPublishedEventHandler(object sender, Messages.MqttMsgPublishedEventArgs e);

    public delegate void ConnectionClosedEventHandler(object sender, EventArgs e);
}
