using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>How KiCad writes lengths, texts and identities.</summary>
internal static class Mark
{
    /// <summary>Millimetres of a drawing unit.</summary>
    public const double Unit = 2.54;

    public static string Mm(double units) => (Math.Round(units * Unit / 0.0001) * 0.0001).ToString("0.####", CultureInfo.InvariantCulture);

    public static string At(Cell cell) => $"{Mm(cell.X)} {Mm(cell.Y)}";

    public static string At(double x, double y) => $"{Mm(x)} {Mm(y)}";

    public static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    /// <summary>The same identity for the same name, so that a drawing made again is the same file.</summary>
    public static string Id(params string[] names)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names)));
        return new Guid(hash.AsSpan(0, 16)).ToString();
    }

    public static string Effects(double size, string justify = "", bool hidden = false) =>
        $"(effects (font (size {size.ToString(CultureInfo.InvariantCulture)} {size.ToString(CultureInfo.InvariantCulture)})){(justify.Length > 0 ? $" (justify {justify})" : "")}{(hidden ? " (hide yes)" : "")})";

    public static string Property(string name, string value, string at, string justify, bool hidden, int degrees = 0) =>
        $"(property {Quote(name)} {Quote(value)} (at {at} {degrees}) {Effects(Unit / 2, justify, hidden)})";

    public static string KindWord(PinKind kind) => kind switch
    {
        PinKind.Input => "input",
        PinKind.Output => "output",
        PinKind.Bidirectional => "bidirectional",
        PinKind.TriState => "tri_state",
        PinKind.OpenCollector => "open_collector",
        PinKind.PowerIn => "power_in",
        PinKind.PowerOut => "power_out",
        PinKind.Unconnected => "no_connect",
        _ => "passive",
    };
}
