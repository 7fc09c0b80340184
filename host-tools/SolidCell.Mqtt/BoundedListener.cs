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
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private PacketLimitStream Admit(Socket socket)
    {
        socket.NoDelay = true;
        var stream = new PacketLimitStream(new NetworkStream(socket, true), limits.MessageBytes, Refuse, clock);
        _connections.Add(stream);
        return stream;
    }

    private void Refuse(int bytes) => notices.Reached(
        "message_bytes", string.Create(CultureInfo.InvariantCulture, $"The broker has closed a connection that sent a message of {bytes} bytes; {limits.MessageBytes} are allowed."));
}
