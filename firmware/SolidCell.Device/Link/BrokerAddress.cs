using System;
using System.Net;
using System.Text;
using SolidCell.Core.Recording.Blocks;
using SolidCell.Device.Hardware;

namespace SolidCell.Device.Link;

/// <summary>
/// The broker's address. A look-up by name stops the whole interpreter until the name server answers or is given up (docs/decisions/0010),
/// so the address is looked up while no test is on, kept over restarts, and looked up again only when connecting to it has failed: while a
/// test is on after hours, so that a broker that has moved is found in the end.
/// </summary>
public sealed class BrokerAddress
{
    /// <summary>While a test is on: from the first failure to a look-up, and between two.</summary>
    public const int PauseDuringTestMilliseconds = 6 * 3600000;

    private const int Version = 1;
    private const int LongestText = 300;
    private const char Separator = '=';
    private const int AddressBytes = 4;

    private readonly BlockStore _blocks;
    private readonly IMonotonicClock _clock;
    private string _known = "";
    private bool _hasFailed;
    private long _dueDuringTest;

    /// <param name="host">Name or address from the settings.</param>
    /// <param name="blocks">Keeps what was found.</param>
    /// <param name="clock">Measures the pauses.</param>
    public BrokerAddress(string host, BlockStore blocks, IMonotonicClock clock)
    {
        _clock = clock;
        Host = host;
        _blocks = blocks;
        _known = IsNumeric(host) ? host : Kept();
    }

    /// <summary>Name or address, as the settings have it.</summary>
    public string Host { get; }

    /// <summary>
    /// The address as text; empty when it is not known and must not be looked up now. Throws what the library throws when the name server
    /// knows no such name and nothing is kept.
    /// </summary>
    public string Find(bool isTestOn)
    {
        bool isGood = _known.Length > 0 && !_hasFailed;
        if (isGood || IsNumeric(Host) || (isTestOn && _clock.Milliseconds < _dueDuringTest))
        {
            return _known;
        }

        _dueDuringTest = _clock.Milliseconds + PauseDuringTestMilliseconds;
        try
        {
            Keep(LookUp());
        }
        catch (Exception)
        {
            if (_known.Length == 0)
            {
                throw;
            }
        }

        return _known;
    }

    /// <summary>Connecting to the address failed: it may have changed.</summary>
    public void Failed()
    {
        if (!_hasFailed)
        {
            _dueDuringTest = _clock.Milliseconds + PauseDuringTestMilliseconds;
        }

        _hasFailed = true;
    }

    /// <summary>Connecting to the address succeeded.</summary>
    public void Succeeded() => _hasFailed = false;

    private string LookUp()
    {
        IPAddress[] addresses = Dns.GetHostEntry(Host).AddressList;
        for (int i = 0; i < addresses.Length; i++)
        {
            byte[] bytes = addresses[i] == null ? new byte[0] : addresses[i].GetAddressBytes();
            if (bytes.Length == AddressBytes)
            {
                return Text(bytes);
            }
        }

        throw new InvalidOperationException("the broker's name has no IPv4 address");
    }

    private static string Text(byte[] bytes)
    {
        string text = "";
        for (int i = 0; i < AddressBytes; i++)
        {
            int part = bytes[i];
            text += (i > 0 ? "." : "") + part.ToString();
        }

        return text;
    }

    private void Keep(string address)
    {
        _hasFailed = false;
        if (address == _known)
        {
            return;
        }

        _known = address;
        byte[] text = Encoding.UTF8.GetBytes(Host + Separator + address);
        if (text.Length <= LongestText)
        {
            _blocks.Write(Storage.Blocks.BrokerAddress, text, text.Length, Version);
        }
    }

    /// <summary>What an earlier boot found for this name; empty when there is none.</summary>
    private string Kept()
    {
        byte[] bytes = new byte[LongestText];
        int length = _blocks.Read(Storage.Blocks.BrokerAddress, bytes, out int _);
        string text = length > 0 ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        int at = text.IndexOf(Separator);
        return at > 0 && text.Substring(0, at) == Host ? text.Substring(at + 1) : "";
    }

    private static bool IsNumeric(string host)
    {
        for (int i = 0; i < host.Length; i++)
        {
            if (host[i] != '.' && (host[i] < '0' || host[i] > '9'))
            {
                return false;
            }
        }

        return host.Length > 0;
    }
}
