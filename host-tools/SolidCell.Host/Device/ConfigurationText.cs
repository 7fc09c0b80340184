using System.Globalization;
using System.Text;
using SolidCell.Core.Encoding;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>
/// The fixture's configuration file: <c>name=value</c> a line, the last line <c>crc=</c> and the CRC-16 of all before it.
/// </summary>
internal static class ConfigurationText
{
    public const string FileName = "solidcell.cfg";

    private const string CrcMark = "crc=";

    public static string Of(FixtureSettings settings)
    {
        string lines = string.Concat(settings.Lines().Select(line => line + "\n"));
        return lines + Seal(lines);
    }

    /// <exception cref="UserErrorException">The fixture would not take the file.</exception>
    public static void Check(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new UserErrorException(
                $"--configuration {file}: there is no such file; 'solidcell device provision NAME --output DIR' writes one.");
        }

        string text = File.ReadAllText(file.FullName);
        int mark = text.LastIndexOf(CrcMark, StringComparison.Ordinal);
        if (mark <= 0 || text[mark..] != Seal(text[..mark]))
        {
            throw new UserErrorException(
                $"--configuration {file} is damaged or was edited by hand: its checksum is wrong, and the fixture would ignore it. Write it anew with 'solidcell device provision'.");
        }
    }

    private static string Seal(string lines)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(lines);
        return CrcMark + Crc16.Over(Crc16.Start, bytes, 0, bytes.Length).ToString(CultureInfo.InvariantCulture) + "\n";
    }
}
