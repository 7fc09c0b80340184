namespace SolidCell.Store.Reading;

/// <summary>The ids that begin as a person has typed them, as a range that the key of a table is searched by.</summary>
internal static class IdPrefix
{
    /// <summary>Longer than any id.</summary>
    public const int MaximumDigits = 64;

    /// <summary>The lowest and the highest id that begins with these hexadecimal digits, at most <see cref="MaximumDigits"/>.</summary>
    public static (byte[] First, byte[] Last) Range(string hexadecimal)
    {
        string even = hexadecimal.Length % 2 == 0 ? hexadecimal : hexadecimal + "0";
        return (Convert.FromHexString(even), Convert.FromHexString(hexadecimal.PadRight(MaximumDigits, 'f')));
    }
}
