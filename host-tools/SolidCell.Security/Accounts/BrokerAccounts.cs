using SolidCell.Mqtt.Access;

namespace SolidCell.Security.Accounts;

/// <summary>
/// The accounts of a folder as the embedded broker asks for them. The file is looked at for changes, so that another command's revocation
/// takes effect within <see cref="BetweenLooks"/>.
/// </summary>
public sealed class BrokerAccounts : IBrokerAccounts
{
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly SecurityFolder _folder;
    private volatile Dictionary<string, string?> _hashes;
    private (DateTime Written, long Length) _seen;

    private BrokerAccounts(SecurityFolder folder)
    {
        _folder = folder;
        _seen = Stamp();
        _hashes = Load();
    }

    /// <exception cref="SecurityException">The folder's accounts cannot be read.</exception>
    public static BrokerAccounts Open(SecurityFolder folder) => new(folder);

    public BrokerIdentity? Identify(string user, string password) =>
        _hashes.TryGetValue(user, out string? hash) && hash is not null && PasswordHash.Fits(hash, password)
            ? new BrokerIdentity(user == AccountFile.Host ? BrokerRole.Host : BrokerRole.Fixture, user)
            : null;

    public bool IsFixture(string name) => name != AccountFile.Host && _hashes.ContainsKey(name);

    /// <summary>Reads the file again when it has changed.</summary>
    /// <returns>Accounts whose connections must end: their password is not the one they came in with.</returns>
    /// <exception cref="SecurityException">The file cannot be read; what was read before goes on.</exception>
    public IReadOnlyList<string> Reload()
    {
        (DateTime, long) now = Stamp();
        if (now == _seen)
        {
            return [];
        }

        Dictionary<string, string?> fresh = Load();
        string[] gone = [.. _hashes.Where(held => held.Value is not null && fresh.GetValueOrDefault(held.Key) != held.Value)
            .Select(held => held.Key)];
        _hashes = fresh;
        _seen = now;
        return gone;
    }

    private Dictionary<string, string?> Load() =>
        new AccountFile(_folder).Read().GroupBy(line => line.Name).ToDictionary(lines => lines.Key, lines => lines.Last().Hash);

    private (DateTime Written, long Length) Stamp()
    {
        var file = new FileInfo(_folder.Accounts);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
