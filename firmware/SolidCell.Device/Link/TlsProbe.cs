using System;
using System.Net;
using System.Net.Sockets;

namespace SolidCell.Device.Link;

/// <summary>
/// Knocks at a TLS server before the library's handshake does: that one has no time-out and stops the whole interpreter while it waits
/// (docs/decisions/0010). This connects, says hello and waits for any answer, in calls that let the other threads run.
/// </summary>
public static class TlsProbe
{
    private const int PatienceMicroseconds = 3000000;
    private const int RandomBytes = 32;

    /// <summary>Record: handshake of 47 bytes. Handshake: ClientHello of 43 bytes, version 3.3. The random follows.</summary>
    private static readonly byte[] Start = { 22, 3, 1, 0, 47, 1, 0, 0, 43, 3, 3 };

    /// <summary>No session; ECDHE with ECDSA or RSA, AES-128-GCM and SHA-256; no compression.</summary>
    private static readonly byte[] End = { 0, 0, 4, 0xC0, 0x2B, 0xC0, 0x2F, 1, 0 };

    /// <summary>Throws what the library throws when nobody accepts the connection.</summary>
    /// <returns>False when the server accepts and stays silent.</returns>
    public static bool Answers(string address, int port)
    {
        Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(new IPEndPoint(IPAddress.Parse(address), port));
            socket.Send(Hello());
            return socket.Poll(PatienceMicroseconds, SelectMode.SelectRead);
        }
        finally
        {
            socket.Close();
        }
    }

    /// <summary>
    /// A ClientHello of TLS 1.2 (RFC 5246, 7.4.1.2) without extensions, with two common cipher suites. Whatever a server answers, an alert
    /// too, it is alive; the connection is then closed.
    /// </summary>
    private static byte[] Hello()
    {
        byte[] random = new byte[RandomBytes];
        new Random().NextBytes(random);
        byte[] hello = new byte[Start.Length + RandomBytes + End.Length];
        Array.Copy(Start, hello, Start.Length);
        Array.Copy(random, 0, hello, Start.Length, RandomBytes);
        Array.Copy(End, 0, hello, Start.Length + RandomBytes, End.Length);
        return hello;
    }
}
