using System.Security.Cryptography;

namespace SolidCell.Security.Accounts;

/// <summary>Passwords for machines.</summary>
public static class Passwords
{
    /// <summary>Bits of chance in a password.</summary>
    public const int Bits = Length * 5;

    /// <summary>Without 0, 1, l and o, which people confuse where they have to type one; 32 letters are 5 bits each.</summary>
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    private const int Length = 32;

    public static string Draw() => RandomNumberGenerator.GetString(Alphabet, Length);
}
