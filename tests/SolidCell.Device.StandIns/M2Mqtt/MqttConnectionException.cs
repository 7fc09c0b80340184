namespace nanoFramework.M2Mqtt.Exceptions;

public class MqttConnectionException(string message, Exception innerException) : Exception(message, innerException);
