using System.Net;
using System.Net.Sockets;

namespace SolidCell.Device.StandIns.Simulation;

/// <summary>The network below the stand-ins: real sockets with Wi-Fi always there, unless a test says otherwise.</summary>
public static class SimulatedNetwork
{
    private static readonly ManualResetEventSlim Wifi = new(true);
    private static TaskCompletionSource _missed = new();
    private static int _joins;

    /// <summary>
    /// Called at the beginning of each call into the MQTT library; a library that hangs is one that does not return from here.
    /// </summary>
    public static Action<MqttCall> Entering { get; set; } = _ => { };

    /// <summary>Called when the firmware joins the network; an adapter that is not there throws.</summary>
    public static Action Joining { get; set; } = () => { };

    /// <summary>What carries a client's messages.</summary>
    public static Func<MqttEndpoint, IMqttWire> NewWire { get; set; } = endpoint => new SocketWire(endpoint);

    /// <summary>The name server; throws for a name that it does not know.</summary>
    public static Func<string, IPAddress[]> LookUp { get; set; } = UsualLookUp;

    /// <summary>Times that the firmware joined the network with its name and password.</summary>
    public static int Joins => _joins;

    /// <summary>The access point is gone; done when the firmware waits for it.</summary>
    public static Task LoseWifi()
    {
        _missed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Wifi.Reset();
        return _missed.Task;
    }

    /// <summary>The access point is there again.</summary>
    public static void FindWifi() => Wifi.Set();

    /// <summary>A network as it should be.</summary>
    public static void Clear()
    {
        Wifi.Set();
        _joins = 0;
        Entering = _ => { };
        Joining = () => { };
        NewWire = endpoint => new SocketWire(endpoint);
        LookUp = UsualLookUp;
    }

    private static IPAddress[] UsualLookUp(string name) =>
        name == "localhost" ? [IPAddress.Loopback] : throw new SocketException((int)SocketError.HostNotFound);

    internal static void Joined(string network)
    {
        _joins += network.Length > 0 ? 1 : 0;
        Joining();
    }

    internal static bool AwaitWifi(CancellationToken token)
    {
        if (!Wifi.IsSet)
        {
            _missed.TrySetResult();
        }

        try
        {
            Wifi.Wait(token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
