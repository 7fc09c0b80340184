namespace nanoFramework.M2Mqtt.Exceptions;

public enum MqttClientErrorCode
{
    InflightQueueFull = 11,
}

public class MqttClientException(MqttClientErrorCode errorCode) : Exception
{
    public MqttClientErrorCode ErrorCode { get; set; } = errorCode;
}
