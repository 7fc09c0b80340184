using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SolidCell.Dashboard.Security;

/// <summary>
/// The secret that lets somebody in, and the sessions made from it. A session is an expiry time signed with the token, so the server keeps nothing
/// and a new token ends all sessions. Comparisons take the same time whatever is wrong.
/// </summary>
internal sealed class AccessToken(string token, TimeProvider clock)
{
    public static readonly TimeSpan SessionLength = TimeSpan.FromDays(7);

    private readonly byte[] _hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes("solidcell-session\0" + token));

    public bool Matches(string offered) =>
        CryptographicOperations.FixedTimeEquals(_hash, SHA256.HashData(Encoding.UTF8.GetBytes(offered)));

    public string NewSession()
    {
        string expiry = clock.GetUtcNow().Add(SessionLength).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{expiry}.{Signature(expiry)}";
    }

    public bool IsSession(string offered)
    {
        int dot = offered.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || !long.TryParse(offered.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out long expiry))
        {
            return false;
        }

        byte[] wanted = Encoding.ASCII.GetBytes(Signature(offered[..dot]));
        bool isSigned = CryptographicOperations.FixedTimeEquals(wanted, Encoding.UTF8.GetBytes(offered[(dot + 1)..]));
        return isSigned && expiry > clock.GetUtcNow().ToUnixTimeSeconds();
    }

    private string Signature(string expiry) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(expiry)));
}
