using System.Net;
using System.Net.Sockets;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Mqtt.Tests.Connecting;

/// <summary>A connection that begins at a broker which takes connections and cuts them off before it has said a word.</summary>
public sealed class FirstAttemptsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task It_is_tried_as_often_as_is_said_and_then_given_up(int attempts)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int taken = 0;
        Task cutting = CutOffAsync(listener, () => Interlocked.Increment(ref taken));
        var broker = new BrokerSettings { Port = ((IPEndPoint)listener.LocalEndpoint).Port, FirstAttempts = attempts };

        await Assert.ThrowsAsync<BrokerUnreachableException>(() =>
            StandingConnection.StartAsync(broker, "test", ["#"], _ => Task.CompletedTask, TimeProvider.System, cancellation));

        Assert.Equal(attempts, Volatile.Read(ref taken));
        listener.Stop();
        await Assert.ThrowsAnyAsync<Exception>(() => cutting);
    }

    /// <summary>Until the listener is stopped.</summary>
    private static async Task CutOffAsync(TcpListener listener, Action count)
    {
        while (true)
        {
            using TcpClient client = await listener.AcceptTcpClientAsync();
            count();
        }
    }
}
