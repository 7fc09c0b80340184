namespace SolidCell.Security.Accounts;

/// <summary>An account. <c>Hash</c> is null for one that was revoked: the name stays taken, and nobody comes in by it.</summary>
public sealed record AccountLine(string Name, string? Hash)
{
    /// <summary>What stands in the place of a revoked account's hash; mosquitto lets nobody in by it either.</summary>
    private const string Revoked = "*";

    private const char Separator = ':';

    /// <summary>Null for a line that is none.</summary>
    public static AccountLine? Read(string line)
    {
        int at = line.IndexOf(Separator, StringComparison.Ordinal);
        string hash = at < 0 ? "" : line[(at + 1)..];
        return at <= 0 ? null : hash == Revoked ? new AccountLine(line[..at], null) : PasswordHash.IsHash(hash)
            ? new AccountLine(line[..at], hash) : null;
    }

    public override string ToString() => $"{Name}{Separator}{Hash ?? Revoked}";
}
