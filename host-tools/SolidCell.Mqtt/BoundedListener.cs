using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MQTTnet.Adapter;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Formatter;
using MQTTnet.Implementations;
using MQTTnet.Server;

namespace SolidCell.Mqtt;

/// <summary>Lets clients into the embedded broker, on the loopback interface only and within the limits: the library's own listener has none.</summary>
internal sealed class BoundedListener(TcpListener listener, BrokerLimits limits, LimitNotices notices, TimeProvider clock) : IMqttServerAdapter
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly ConnectionTable _connections = new(limits, notices, clock);
    private readonly CancellationTokenSource _stopping = new();
    private Task _accepting = Task.CompletedTask;
    private ITimer? _looks;

    private readonly ConcurrentDictionary<string, EndPoint> _clients = new();

    public Func<IMqttChannelAdapter, Task> ClientHandler { get; set; } = _ => Task.CompletedTask;

    public Task StartAsync(MqttServerOptions options, IMqttNetLogger logger)
    {
        _accepting = Task.Run(() => AcceptAsync(options, logger));
        _looks = clock.CreateTimer(_ => _connections.CloseIdle(), null, BetweenLooks, BetweenLooks);
        return Task.CompletedTask;
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        listener.Stop();
        await _accepting.ConfigureAwait(false);
        _connections.CloseAll();
    }

    /// <summary>Takes note of which connection a client has.</summary>
    public Task NoteAsync(ValidatingConnectionEventArgs client)
    {
        if (client.RemoteEndPoint is { } place)
        {
            _clients[client.ClientId] = place;
        }

        return Task.CompletedTask;
    }

    /// <summary>Closes a client's connection at once, whatever is still to be sent on it.</summary>
    public void Close(string client)
    {
        if (_clients.TryGetValue(client, out EndPoint? place))
        {
            _connections.Close(place);
        }
    }

    public void Dispose()
    {
        _looks?.Dispose();
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
                PacketLimitStream stream = Admit(socket);
                _ = Task.Run(() => ServeAsync(stream, socket.RemoteEndPoint, options, logger));
            }
            catch (OperationCanceledException)
            {
                // Stopped.
            }
            catch (SocketException)
            {
                // A client that is gone before it was let in, or no file handle left: the next one may get in.
                await Task.Delay(BetweenLooks, clock).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A client's life; whatever ends it, ends only this one.</summary>
    private async Task ServeAsync(PacketLimitStream stream, EndPoint? remote, MqttServerOptions options, IMqttNetLogger logger)
    {
        try
        {
            var formatter = new MqttPacketFormatterAdapter(new MqttBufferWriter(options.WriterBufferSize, options.WriterBufferSizeMax));
            using var adapter = new MqttChannelAdapter(new MqttTcpChannel(stream, listener.LocalEndpoint, remote, null), formatter, logger);
            await ClientHandler(adapter).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            logger.Publish(MqttNetLogLevel.Warning, nameof(BoundedListener), "A connection has ended.", null, problem);
        }
        finally
        {
            _connections.Remove(stream);
            Forget(remote);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Forget(EndPoint? place)
    {
        foreach (KeyValuePair<string, EndPoint> client in _clients.Where(client => client.Value.Equals(place)))
        {
            _clients.TryRemove(client);
        }
    }

    private PacketLimitStream Admit(Socket socket)
    {
        socket.NoDelay = true;
        var stream = new PacketLimitStream(new NetworkStream(socket, true), limits.MessageBytes, Refuse, clock) { Remote = socket.RemoteEndPoint };
        _connections.Add(stream);
        return stream;
    }

    private void Refuse(int bytes) => notices.Reached(
        "message_bytes", string.Create(CultureInfo.InvariantCulture, $"The broker has closed a connection that sent a message of {bytes} bytes; {limits.MessageBytes} are allowed."));
}
