namespace SolidCell.Device.StandIns.Simulation;

/// <summary>What a client tells the broker when it connects.</summary>
public sealed record MqttIntroduction(
    string ClientId, string UserName, string Password, string WillTopic, string WillMessage, bool WillRetain, int WillLevel,
    bool IsCleanSession, int KeepAliveSeconds);
