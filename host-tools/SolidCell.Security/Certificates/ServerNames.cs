using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace SolidCell.Security.Certificates;

/// <summary>Names and addresses under which fixtures and browsers reach a host.</summary>
public sealed record ServerNames(IReadOnlyList<string> Names, IReadOnlyList<IPAddress> Addresses)
{
    private const int LongestLabel = 63;
    private const int LongestName = 253;

    /// <summary>Those of this computer now, with those that its owner has given to the host of a folder.</summary>
    /// <exception cref="SecurityException">The given names cannot be read.</exception>
    public static ServerNames Of(SecurityFolder folder) => OfThisComputer(folder.ReadNames());

    /// <summary>Those of this computer now, with others that its owner has given.</summary>
    public static ServerNames OfThisComputer(IReadOnlyList<string> others)
    {
        string computer = Dns.GetHostName().ToLowerInvariant();
        string[] own = computer.Contains('.', StringComparison.Ordinal)
            ? [computer, "localhost"] : [computer, computer + ".local", "localhost"];
        string[] given = [.. others.Where(other => !IPAddress.TryParse(other, out _))];
        IPAddress[] addresses = [.. others.Except(given).Select(IPAddress.Parse)];
        return new ServerNames([.. own.Where(IsName).Concat(given).Distinct()],
            [.. Interfaces().Concat(addresses).Append(IPAddress.Loopback).Distinct()]);
    }

    /// <summary>The address that a fixture on the network most likely reaches; null on a computer without one.</summary>
    public IPAddress? OnNetwork => Addresses.FirstOrDefault(address => !IPAddress.IsLoopback(address));

    /// <summary>True for a name that may stand in a certificate: labels of letters, digits and hyphens (RFC 1123).</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= LongestName && name.Split('.').All(IsLabel);

    /// <summary>True when a certificate holds all of these names and addresses.</summary>
    public bool AreIn(X509Certificate2 certificate)
    {
        X509SubjectAlternativeNameExtension? held = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        return held is not null && Names.All(held.EnumerateDnsNames().Contains) && Addresses.All(held.EnumerateIPAddresses().Contains);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-'
        && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static IEnumerable<IPAddress> Interfaces() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(held => held.Address)
        .Where(address => address.AddressFamily == AddressFamily.InterNetwork)
        .OrderBy(address => IsLinkLocal(address));

    /// <summary>RFC 3927: an address that a computer gives itself when nobody gives it one.</summary>
    private static bool IsLinkLocal(IPAddress address) => address.GetAddressBytes() is [169, 254, ..];
}
