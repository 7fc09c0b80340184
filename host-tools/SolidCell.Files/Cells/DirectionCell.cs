using System.Text;

namespace SolidCell.Files.Cells;

/// <summary>
/// Reads the instrument's state or step kind as 1 (charging), -1 (discharging) or 0 (neither); NaN for what says nothing of it.
/// </summary>
internal sealed class DirectionCell(Encoding encoding)
{
    private const int MostRemembered = 64;

    private static readonly string[] Discharging = ["dch", "dis", "放电", "d_"];
    private static readonly string[] Charging = ["chg", "cha", "充电", "c_"];
    private static readonly string[] Neither = ["rest", "pau", "ocv", "wait", "搁置", "静置", "open", "idle", "stand", "r_"];

    private readonly List<(byte[] Text, double Direction)> _known = [];

    public double Read(ReadOnlySpan<byte> cell)
    {
        foreach ((byte[] text, double direction) in _known)
        {
            if (cell.SequenceEqual(text))
            {
                return direction;
            }
        }

        double found = Meaning(encoding.GetString(cell));
        if (_known.Count < MostRemembered)
        {
            _known.Add((cell.ToArray(), found));
        }

        return found;
    }

    private static double Meaning(string text)
    {
        string word = text.Trim().ToLowerInvariant();
        return word switch
        {
            "c" => 1,
            "d" => -1,
            "r" or "p" or "s" or "o" => 0,
            _ when word.Length < 2 => double.NaN,
            _ when Discharging.Any(mark => Has(word, mark)) => -1,
            _ when Charging.Any(mark => Has(word, mark)) => 1,
            _ when Neither.Any(mark => Has(word, mark)) => 0,
            _ => double.NaN,
        };
    }

    /// <summary>Short marks stand at the beginning (`D_CC`), words anywhere (`CCCV_Chg`, `CC DChg`).</summary>
    private static bool Has(string word, string mark) =>
        mark.Length < 3 && char.IsAscii(mark[0])
        ? word.StartsWith(mark, StringComparison.Ordinal) : word.Contains(mark, StringComparison.Ordinal);
}
