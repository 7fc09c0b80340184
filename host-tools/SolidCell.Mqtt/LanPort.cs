using System.Net;
using System.Net.Security;

namespace SolidCell.Mqtt;

/// <summary>Where other computers reach the embedded broker.</summary>
/// <param name="Address">Address to listen on; any for all of this computer.</param>
/// <param name="Port">0 takes a free one.</param>
/// <param name="Tls">Asked at each connection for the certificate to show, so that it can be renewed; null leaves the port without
/// TLS.</param>
public sealed record LanPort(IPAddress Address, int Port, Func<SslServerAuthenticationOptions>? Tls);
