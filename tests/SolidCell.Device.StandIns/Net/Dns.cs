using SolidCell.Device.StandIns.Simulation;

namespace System.Net;

/// <summary>
/// The device's name look-up: while it waits for the name server no other thread of the interpreter runs. A number is not looked up.
/// </summary>
public static class Dns
{
    public static IPHostEntry GetHostEntry(string hostNameOrAddress) => new(
        IPAddress.TryParse(hostNameOrAddress, out var address) ? [address] : SimulatedNetwork.LookUp(hostNameOrAddress));
}
