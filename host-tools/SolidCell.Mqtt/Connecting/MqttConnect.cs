using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace SolidCell.Mqtt.Connecting;

/// <summary>The connection of a client and its subscriptions, with words for what can go wrong at them.</summary>
public static class MqttConnect
{
    /// <summary>Where a port of this computer takes longer to refuse, the library finds it.</summary>
    private static readonly TimeSpan LongestRefusal = TimeSpan.FromMilliseconds(100);

    /// <exception cref="BrokerUnreachableException">Nobody listens there, the certificate is not trusted, or the user is not let
    /// in.</exception>
    public static async Task EnterAsync(
        this IMqttClient client, BrokerSettings broker, string purpose, string[] topics, CancellationToken cancellation)
    {
        try
        {
            await MqttTimeouts.LimitAsync(broker.LongestAnswer, token => ConnectAsync(client, broker, purpose, token), cancellation)
                .ConfigureAwait(false);
            foreach (string topic in topics)
            {
                await MqttTimeouts.LimitAsync(
                    broker.LongestAnswer, token => client.SubscribeAsync(topic, MqttQualityOfServiceLevel.AtLeastOnce, token),
                    cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new BrokerUnreachableException(
                $"Cannot read the certificate authority {broker.CaFile}: {problem.Message.TrimEnd('.')}. Give a PEM file with --tls-ca FILE.", problem);
        }
        catch (MqttCommunicationException problem) when (Inner<AuthenticationException>(problem) is { } untrusted)
        {
            throw new BrokerUnreachableException(
                $"The broker at {broker.Address} shows a certificate that is not trusted ({untrusted.Message.TrimEnd('.')}); give its authority with --tls-ca FILE.", problem);
        }
        catch (TimeoutException problem)
        {
            throw new BrokerUnreachableException(
                $"Something listens at {broker.Address} and does not answer as an MQTT broker; name the broker with --broker HOST:PORT, and give --tls if it wants TLS.", problem);
        }
        catch (MqttCommunicationException problem)
        {
            throw Nobody(broker, problem);
        }
    }

    /// <summary>
    /// Asks this computer whether anybody listens, which takes a tenth of the time that the library needs to find that nobody does. Who
    /// does not refuse at once, or is elsewhere, is believed to be there.
    /// </summary>
    /// <exception cref="BrokerUnreachableException">Nobody does.</exception>
    public static void CheckPort(BrokerSettings broker)
    {
        ArgumentNullException.ThrowIfNull(broker);
        if (!BrokerSettings.IsLoopback(broker.Host))
        {
            return;
        }

        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        if (IsRefused(socket, broker))
        {
            throw Nobody(broker, new SocketException((int)SocketError.ConnectionRefused));
        }
    }

    private static bool IsRefused(Socket socket, BrokerSettings broker)
    {
        try
        {
            socket.Connect(broker.Host, broker.Port);
            return false;
        }
        catch (SocketException)
        {
            List<Socket> connected = [socket], failed = [socket];
            Socket.Select(null, connected, failed, LongestRefusal);
            return socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error) is (int)SocketError.ConnectionRefused;
        }
    }

    private static BrokerUnreachableException Nobody(BrokerSettings broker, Exception problem) => new(
        $"There is no MQTT broker at {broker.Address} ({Root(problem).Message.TrimEnd('.')}); start one with 'solidcell serve', or name another with --broker HOST:PORT.", problem);

    private static async Task ConnectAsync(IMqttClient client, BrokerSettings broker, string purpose, CancellationToken cancellation)
    {
        MqttClientConnectResult result = await client.ConnectAsync(broker.ToOptions(purpose), cancellation).ConfigureAwait(false);
        if (result.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new BrokerUnreachableException(
                $"The broker at {broker.Address} does not let us in ({result.ResultCode}); give --user NAME and --password-file FILE.");
        }
    }

    private static T? Inner<T>(Exception? problem) where T : Exception =>
        problem is null ? null : problem as T ?? Inner<T>(problem.InnerException);

    private static Exception Root(Exception problem) => problem.InnerException is { } inner ? Root(inner) : problem;
}
