using System.Net;
using System.Net.Sockets;

namespace SolidCell.Host.Doctor;

/// <summary>The ports that 'solidcell serve' takes: who has them while it does not run.</summary>
internal static class PortChecks
{
    private static readonly (int Port, string For)[] Ports = [(1883, "--mqtt-port, the broker for this computer"), (8080,
        "--port, the dashboard"), (8883, "--lan-port, the broker for the network"), (8443, "--port, the dashboard with --lan")];

    public static DoctorFinding Run(bool isServing)
    {
        if (isServing)
        {
            return DoctorFinding.Ok("ports", "'solidcell serve' or 'ingest' runs on this directory and has those that it needs.");
        }

        string[] taken = [.. Ports.Where(one => !IsFree(one.Port)).Select(one => $"{one.Port} ({one.For})")];
        return taken.Length == 0
            ? DoctorFinding.Ok("ports", "1883, 8080, 8883 and 8443 are free.")
            : DoctorFinding.Warn("ports", $"Another program has {string.Join(", ", taken)}; 'solidcell serve' needs another number there.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
