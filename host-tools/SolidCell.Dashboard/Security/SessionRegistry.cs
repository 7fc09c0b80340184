using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SolidCell.Store.Files;

namespace SolidCell.Dashboard.Security;

/// <summary>
/// Who is logged in. A session is a random secret in a cookie; here only its hash is kept, in memory and, so that a restart of the host
/// does not log everybody out, in a file. A session ends when its person logs out, after <see cref="Length"/>, and with its token.
/// </summary>
internal sealed class SessionRegistry
{
    /// <summary>The oldest one ends when there would be more.</summary>
    public const int MaximumSessions = 1000;

    public static readonly TimeSpan Length = TimeSpan.FromDays(7);

    private const int SecretBytes = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Session> _sessions = [];
    private readonly string _tokenHash;
    private readonly string? _file;
    private readonly TimeProvider _clock;
    private readonly IDashboardUsers? _users;

    /// <param name="token">What people log in with: sessions of another one are not taken up again.</param>
    /// <param name="file">Where sessions are kept over a restart; null keeps them in memory alone.</param>
    /// <param name="clock">Tells when a session is over.</param>
    /// <param name="users">Whose sessions there may be beside those of the token.</param>
    public SessionRegistry(string token, string? file, TimeProvider clock, IDashboardUsers? users = null)
    {
        _users = users;
        _tokenHash = HashOf("solidcell-session\0" + token);
        _file = file;
        _clock = clock;
        foreach ((string hash, DateTimeOffset ends, string user, string stamp) in Load())
        {
            _sessions[hash] = new Session(ends, user, stamp);
        }
    }

    /// <summary>The secret of a new session, for its cookie.</summary>
    public string Begin(DashboardUser user)
    {
        string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        lock (_lock)
        {
            EndOver();
            if (_sessions.Count >= MaximumSessions)
            {
                Remove(_sessions.MinBy(session => session.Value.Ends).Key);
            }

            _sessions[HashOf(secret)] = new Session(_clock.GetUtcNow() + Length, user.Name, user.Stamp);
            Save();
        }

        return secret;
    }

    /// <summary>What is cancelled when the session ends, null when there is no such session.</summary>
    public CancellationToken? Find(string secret, out DashboardUser? user)
    {
        lock (_lock)
        {
            EndOver();
            user = _sessions.TryGetValue(HashOf(secret), out Session? session) ? OwnerOf(session) : null;
            return user is null ? null : session!.Ended.Token;
        }
    }

    /// <summary>Ends what is over, and the sessions of users who are gone or have another token: what those have open is closed.</summary>
    public void Review()
    {
        lock (_lock)
        {
            EndOver();
        }
    }

    /// <summary>Null when the session's user is gone, or has another token.</summary>
    private DashboardUser? OwnerOf(Session session) => session.User.Length == 0
        ? DashboardUser.OfToken
        : _users?.ByName(session.User) is { } user && user.Stamp == session.Stamp ? user : null;

    /// <summary>Its cookie is worth nothing any more, and what it has open is closed.</summary>
    public void End(string secret)
    {
        lock (_lock)
        {
            if (Remove(HashOf(secret)))
            {
                Save();
            }
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void EndOver()
    {
        DateTimeOffset now = _clock.GetUtcNow();
        foreach (string over in _sessions.Where(session => session.Value.Ends <= now || OwnerOf(session.Value) is null)
            .Select(session => session.Key).ToArray())
        {
            Remove(over);
        }
    }

    private bool Remove(string hash)
    {
        if (!_sessions.Remove(hash, out Session? session))
        {
            return false;
        }

        session.Ended.Cancel();
        return true;
    }

    private (string Hash, DateTimeOffset Ends, string User, string Stamp)[] Load()
    {
        try
        {
            SavedSessions? saved = File.Exists(_file) ? JsonSerializer.Deserialize<SavedSessions>(File.ReadAllBytes(_file)) : null;
            return saved is { Sessions: not null } && saved.TokenHash == _tokenHash
                ? [.. saved.Sessions.Take(MaximumSessions).Select(session => Owned(session, saved.Owners?.GetValueOrDefault(session.Key)))]
                : [];
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static (string Hash, DateTimeOffset Ends, string User, string Stamp) Owned(
        KeyValuePair<string, DateTimeOffset> session, string[]? owner) =>
        (session.Key, session.Value, owner?.ElementAtOrDefault(0) ?? "", owner?.ElementAtOrDefault(1) ?? "");

    /// <summary>
    /// A file that cannot be written is deleted: rather log everybody out at the next start than let a session live that was ended.
    /// </summary>
    private void Save()
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            var saved = new SavedSessions(
                _tokenHash, _sessions.ToDictionary(session => session.Key, session => session.Value.Ends),
                _sessions.Where(session => session.Value.User.Length > 0)
                    .ToDictionary(session => session.Key, session => new[] { session.Value.User, session.Value.Stamp }));
            WholeFile.Write(_file, JsonSerializer.Serialize(saved), isPrivate: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            TryDelete(_file);
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Nobody can write there; the sessions of this run are in memory.
        }
    }

    private sealed record Session(DateTimeOffset Ends, string User, string Stamp)
    {
        public CancellationTokenSource Ended { get; } = new();
    }

    /// <param name="TokenHash">Of the token they were made with.</param>
    /// <param name="Sessions">When each ends, by the hash of its secret.</param>
    /// <param name="Owners">Name and stamp of its user, for those that are not of the one token.</param>
    private sealed record SavedSessions(
        string TokenHash, Dictionary<string, DateTimeOffset> Sessions, Dictionary<string, string[]>? Owners);
}
