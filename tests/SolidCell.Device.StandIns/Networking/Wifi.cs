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
    /// <summary>A Wi-Fi that is always there.</summary>
    public static class WifiNetworkHelper
    {
        public static void Disconnect()
        {
        }

        public static bool ConnectDhcp(
            string ssid, string password, System.Device.Wifi.WifiReconnectionKind reconnectionKind, bool requiresDateTime, int wifiAdapterId, CancellationToken token) => true;
    }
}
