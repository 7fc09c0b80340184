using System.Security.Cryptography.X509Certificates;

namespace SolidCell.Device.StandIns.Simulation;

/// <summary>
/// Where a client connects to. With an authority the connection is TLS and the broker's certificate must be signed by it.
/// </summary>
public sealed record MqttEndpoint(string Host, int Port, X509Certificate? Authority);
