using SolidCell.Device.StandIns.Simulation;

namespace System.Device.Wifi
{
    public enum WifiReconnectionKind
    {
        Automatic = 0,
        Manual = 1,
    }
}

namespace nanoFramework.Networking
{
    using global::System.Device.Wifi;

    /// <summary>
    /// The device's Wi-Fi: both calls wait until there is an address or the token expires; a token that never expires means that
    /// they may never return.
    /// </summary>
    public static class WifiNetworkHelper
    {
        public static void Disconnect()
        {
        }

        public static bool ConnectDhcp(
            string ssid,
            string password,
            WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
            bool requiresDateTime = false,
            int wifiAdapterId = 0,
            CancellationToken token = default)
        {
            SimulatedNetwork.Joined(ssid);
            return SimulatedNetwork.AwaitWifi(token);
        }

        public static bool Reconnect(bool requiresDateTime = false, int wifiAdapterId = 0, CancellationToken token = default) =>
            SimulatedNetwork.AwaitWifi(token);
    }

    public class Sntp
    {
        public static bool IsStarted { get; private set; }

        public static string Server1 { get; set; } = "0.pool.ntp.org";

        public static void Start() => IsStarted = true;
    }
}
