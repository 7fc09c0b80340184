using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace SolidCell.Dashboard.Security;

/// <summary>
/// Bounds wrong guesses of the token by the address they come from, in whatever way they are presented. Only the guesser's own address is
/// shut, so a right token always passes from another one. A wrong token that comes again (an old script) is answered no more than a guess
/// is, but shuts nobody out: it tells a guesser nothing new. Why not the rate limiter of ASP.NET Core: decision 0012.
/// </summary>
internal sealed class GuessLimit(TimeProvider clock)
{
    /// <summary>Within <see cref="Window"/>, from one address.</summary>
    public const int MaximumGuesses = 10;

    /// <summary>So many addresses are remembered; beyond that the one that guessed first is forgotten.</summary>
    public const int MaximumAddresses = 10_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private const int NetworkBytes = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, Guesser> _guessers = [];
    private readonly Queue<Guesser> _byAge = new();

    /// <summary>Addresses that are remembered at the moment.</summary>
    public int Addresses
    {
        get
        {
            lock (_lock)
            {
                ForgetOld();
                return _guessers.Count;
            }
        }
    }

    /// <summary>True when so many different tokens were tried from there that even a right one is not let in.</summary>
    public bool IsShut(IPAddress? from)
    {
        lock (_lock)
        {
            ForgetOld();
            return _guessers.TryGetValue(SourceOf(from), out Guesser? guesser) && guesser.Guesses.Count >= MaximumGuesses;
        }
    }

    /// <summary>Counts a wrong token. False when there were too many from there to answer whether it is right.</summary>
    public bool TakeWrong(IPAddress? from, string offered)
    {
        lock (_lock)
        {
            ForgetOld();
            Guesser guesser = GuesserAt(SourceOf(from));
            if (guesser.Guesses.Count < MaximumGuesses)
            {
                guesser.Guesses.Add(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(offered))));
            }

            guesser.Answers++;
            return guesser.Answers <= MaximumGuesses;
        }
    }

    /// <summary>Of IPv6 the network: whoever has one address of a /64 has all of them.</summary>
    private static IPAddress SourceOf(IPAddress? from)
    {
        if (from is null)
        {
            return IPAddress.None;
        }

        if (from.AddressFamily != AddressFamily.InterNetworkV6 || from.IsIPv4MappedToIPv6)
        {
            return from.MapToIPv4();
        }

        byte[] network = from.GetAddressBytes();
        network.AsSpan(NetworkBytes).Clear();
        return new IPAddress(network);
    }

    private Guesser GuesserAt(IPAddress source)
    {
        if (_guessers.TryGetValue(source, out Guesser? known))
        {
            return known;
        }

        if (_guessers.Count >= MaximumAddresses)
        {
            _guessers.Remove(_byAge.Dequeue().Source);
        }

        var guesser = new Guesser(source, clock.GetTimestamp());
        _guessers[source] = guesser;
        _byAge.Enqueue(guesser);
        return guesser;
    }

    /// <summary>All windows are of one length, so they end in the order in which they began.</summary>
    private void ForgetOld()
    {
        while (_byAge.TryPeek(out Guesser? oldest) && clock.GetElapsedTime(oldest.Began) >= Window)
        {
            _guessers.Remove(_byAge.Dequeue().Source);
        }
    }

    private sealed class Guesser(IPAddress source, long began)
    {
        public IPAddress Source => source;

        public long Began => began;

        /// <summary>Hashes of the different tokens that were tried.</summary>
        public HashSet<ulong> Guesses { get; } = [];

        /// <summary>Wrong tokens that were answered, the same ones again too.</summary>
        public int Answers { get; set; }
    }
}
