using System.Globalization;
using System.Text;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Schematic;

namespace SolidCell.Hardware.Layout;

/// <summary>Tracks as lines: net, layer (1 upper, 2 lower, 3 via), two ends in millimetres, width.</summary>
internal static class TrackFile
{
    public static string Write(Circuit circuit, IEnumerable<Track> tracks)
    {
        string[] names = [.. circuit.Nets.Select(net => net.Name)];
        return string.Concat(
            tracks.Select(
                track => string.Create(CultureInfo.InvariantCulture,
                    $"{names[track.Net - 1]} {track.Layer} {track.X1} {track.Y1} {track.X2} {track.Y2} {track.Width}\n")));
    }

    /// <summary>As KiCad's segments and vias. A net that is no longer there is left out.</summary>
    public static string ToBoard(Circuit circuit, string lines)
    {
        Dictionary<string, int> numbers = BoardWriter.Numbers(circuit);
        var text = new StringBuilder();
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = line.Split(' ');
            if (numbers.TryGetValue(words[0], out int net))
            {
                text.Append(Item(net, words, Mark.Id(circuit.Name, line)));
            }
        }

        return text.ToString();
    }

    private static string Item(int net, string[] words, string id)
    {
        double[] at = [.. words.Skip(2).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        return words[1] == "3"
            ? $"(via (at {BoardWriter.At(at[0], at[1])}) (size {BoardWriter.Mm(at[4])}) (drill 0.3) (layers \"F.Cu\" \"B.Cu\") (net {net}) (uuid {Mark.Quote(id)}))\n"
            : $"(segment (start {BoardWriter.At(at[0], at[1])}) (end {BoardWriter.At(at[2], at[3])}) (width {BoardWriter.Mm(at[4])}) (layer \"{(words[1] == "1" ? "F.Cu" : "B.Cu")}\") (net {net}) (uuid {Mark.Quote(id)}))\n";
    }
}
