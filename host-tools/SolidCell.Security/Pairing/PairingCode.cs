using System.Text;
using QRCoder;

namespace SolidCell.Security.Pairing;

/// <summary>
/// A pairing file as a QR code (ISO/IEC 18004): the file itself without its spaces, so that what a reader gives is a pairing file. With an
/// authority of 2,048 bits it has about 130 modules a side.
/// </summary>
public static class PairingCode
{
    /// <returns>A text of 0 and 1 for each row, 1 dark, with four modules of quiet zone around.</returns>
    public static IReadOnlyList<string> Rows(PairingFile file)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(file.Compact(), QRCodeGenerator.ECCLevel.L);
        return [.. code.ModuleMatrix.Select(row => string.Concat(row.Cast<bool>().Select(isDark => isDark ? '1' : '0')))];
    }

    /// <summary>Two rows in each line, by half blocks: light on dark terminals, which a reader takes when light is drawn as ink.</summary>
    public static string Terminal(IReadOnlyList<string> rows)
    {
        var text = new StringBuilder();
        for (int y = 0; y < rows.Count; y += 2)
        {
            for (int x = 0; x < rows[y].Length; x++)
            {
                bool upper = rows[y][x] == '0', lower = y + 1 >= rows.Count || rows[y + 1][x] == '0';
                text.Append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
