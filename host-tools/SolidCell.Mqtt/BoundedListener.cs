using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using MQTTnet.Adapter;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Formatter;
using MQTTnet.Implementations;
using MQTTnet.Server;

namespace SolidCell.Mqtt;

/// <summary>Lets clients into the embedded broker through one port, within the limits: the library's own listener has none.</summary>
/// <param name="listener">Listens already.</param>
/// <param name="admission">What all ports of the broker share.</param>
/// <param name="tls">Asked at each connection for the certificate to show; null for a port without TLS.</param>
internal sealed class BoundedListener(TcpListener listener, ListenerAdmission admission, Func<SslServerAuthenticationOptions>? tls)
    : IMqttServerAdapter
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<object, bool> _clients = new();
    private Task _accepting = Task.CompletedTask;

    public Func<IMqttChannelAdapter, Task> ClientHandler { get; set; } = _ => Task.CompletedTask;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>True for a connection that came through this port.</summary>
    public bool Has(object adapter) => _clients.ContainsKey(adapter);

    public Task StartAsync(MqttServerOptions options, IMqttNetLogger logger)
    {
        _accepting = Task.Run(() => AcceptAsync(options, logger));
        return Task.CompletedTask;
    }

    /// <summary>The port is closed once nobody waits at it: a listener that is taken away in between fails in ways of its own.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        listener.Stop();
        admission.Connections.CloseAll();
    }

    public void Dispose()
    {
        listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync(MqttServerOptions options, IMqttNetLogger logger)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                Socket socket = await listener.AcceptSocketAsync(_stopping.Token).ConfigureAwait(false);
                if (admission.Admits(socket))
                {
                    _ = Task.Run(() => ServeAsync(socket, options, logger));
                }
            }
            catch (OperationCanceledException)
            {
                // Stopped.
            }
            catch (SocketException)
            {
                // A client that is gone before it was let in, or no file handle left: the next one may get in.
                await Task.Delay(AfterFailure, admission.Clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A client's life; whatever ends it, ends only this one.</summary>
    private async Task ServeAsync(Socket socket, MqttServerOptions options, IMqttNetLogger logger)
    {
        PacketLimitStream? stream = null;
        try
        {
            EndPoint? remote = socket.RemoteEndPoint;
            var network = new NetworkStream(socket, true);
            SslStream? secured = tls is null ? null : new SslStream(network);
            stream = admission.Admit(secured ?? (Stream)network, remote);
            if (secured is null || await ShakeHandsAsync(secured, remote).ConfigureAwait(false))
            {
                var formatter = new MqttPacketFormatterAdapter(new MqttBufferWriter(options.WriterBufferSize, options.WriterBufferSizeMax));
                using var adapter =
                    new MqttChannelAdapter(new MqttTcpChannel(stream, listener.LocalEndpoint, remote, null), formatter, logger);
                await HandAsync(adapter).ConfigureAwait(false);
            }
        }
        catch (Exception problem)
        {
            logger.Publish(MqttNetLogLevel.Warning, nameof(BoundedListener), "A connection has ended.", null, problem);
        }
        finally
        {
            if (stream is not null)
            {
                admission.Forget(stream);
                await stream.DisposeAsync().ConfigureAwait(false);
            }

            socket.Dispose();
        }
    }

    private async Task HandAsync(MqttChannelAdapter adapter)
    {
        _clients[adapter] = true;
        try
        {
            await ClientHandler(adapter).ConfigureAwait(false);
        }
        finally
        {
            _clients.TryRemove(adapter, out _);
        }
    }

    /// <summary>False when the client does not come through. One that stays silent is closed by the limit of its hello.</summary>
    private async Task<bool> ShakeHandsAsync(SslStream stream, EndPoint? remote)
    {
        try
        {
            await stream.AuthenticateAsServerAsync(tls!(), _stopping.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception problem) when (problem is IOException or System.Security.Authentication.AuthenticationException
            or OperationCanceledException or ObjectDisposedException)
        {
            admission.HandshakeFailed(remote);
            return false;
        }
    }
}
