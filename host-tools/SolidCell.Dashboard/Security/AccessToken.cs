using System.Security.Cryptography;
using System.Text;

namespace SolidCell.Dashboard.Security;

/// <summary>The secret that lets somebody in. Comparisons take the same time whatever is wrong.</summary>
internal sealed class AccessToken(string token)
{
    private readonly byte[] _hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public bool Matches(string offered) =>
        CryptographicOperations.FixedTimeEquals(_hash, SHA256.HashData(Encoding.UTF8.GetBytes(offered)));
}
