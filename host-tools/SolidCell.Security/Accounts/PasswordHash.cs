using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SolidCell.Security.Accounts;

/// <summary>
/// Hash of a password in the format of mosquitto 2's password file, <c>$7$iterations$salt$hash</c>: PBKDF2 with SHA-512, salt and hash in
/// base 64. Passwords are drawn at random with <see cref="Passwords.Bits"/> bits, so that nobody can try them all, however cheap one trial
/// is; a fixture connects often and a broker must not be slowed by strangers.
/// </summary>
public static class PasswordHash
{
    private const int Iterations = 1000;
    private const int SaltBytes = 12;
    private const int HashBytes = 64;
    private const string Kind = "7";
    private const int Parts = 5;
    private const int MostIterations = 1_000_000;

    public static string Of(string password)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture,
            $"${Kind}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Iterations))}");
    }

    /// <summary>True for the password that was hashed. A text that is no hash fits none.</summary>
    public static bool Fits(string hash, string password) =>
        Read(hash) is { } held && CryptographicOperations.FixedTimeEquals(held.Hash, Derive(password, held.Salt, held.Iterations));

    /// <summary>True for a text that is a hash.</summary>
    public static bool IsHash(string text) => Read(text) is not null;

    private static (int Iterations, byte[] Salt, byte[] Hash)? Read(string text)
    {
        string[] parts = text.Split('$');
        if (parts.Length != Parts || parts[0].Length > 0 || parts[1] != Kind
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int iterations))
        {
            return null;
        }

        byte[]? salt = FromBase64(parts[3]);
        byte[]? hash = FromBase64(parts[4]);
        return salt is null || hash is not { Length: HashBytes } || iterations is < 1 or > MostIterations ? null : (iterations, salt, hash);
    }

    private static byte[]? FromBase64(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int count) ? bytes[..count] : null;
    }

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}
