using System.Text;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>Symbols in KiCad's format: y goes up in them.</summary>
internal static class SymbolWriter
{
    public const string Library = "SolidCell";

    /// <summary>
    /// A symbol as it stands in a library (<paramref name="prefix"/> empty) or in a drawing (prefix with the library's name).
    /// </summary>
    public static string Write(Symbol symbol, string prefix)
    {
        bool showsPins = symbol.Shape == Shape.Box;
        var text = new StringBuilder();
        text.Append(
            $"(symbol {Mark.Quote(prefix + symbol.Name)} {(showsPins ? "" : "(pin_numbers (hide yes)) ")}(pin_names (offset {(showsPins ? "0.762" : "0")}){(showsPins ? "" : " (hide yes)")}) (exclude_from_sim no) (in_bom yes) (on_board yes)\n");
        text.Append(
            $"  {Mark.Property("Reference", Letter(symbol), "0 2.54", "", false)}\n  {Mark.Property("Value", symbol.Name, "0 -2.54", "", false)}\n");
        text.Append(
            $"  {Mark.Property("Footprint", "", "0 0", "", true)}\n  {Mark.Property("Datasheet", "", "0 0", "", true)}\n  {Mark.Property("Description", "", "0 0", "", true)}\n");
        text.Append(
            $"  (symbol {Mark.Quote(symbol.Name + "_0_1")}\n{ShapeWriter.Draw(symbol)}  )\n  (symbol {Mark.Quote(symbol.Name + "_1_1")}\n");
        foreach (Pin pin in symbol.Pins)
        {
            text.Append($"    {PinText(symbol, pin)}\n");
        }

        return text.Append("  )\n  (embedded_fonts no)\n)\n").ToString();
    }

    /// <summary>Symbol of a supply or of ground; its name is its net.</summary>
    public static string WritePower(string net, string prefix)
    {
        bool isDown = PowerPlacer.PointsDown(net);
        string drawing = net == "GND"
            ? "(polyline (pts (xy 0 0) (xy 0 -1.27) (xy 1.27 -1.27) (xy 0 -2.286) (xy -1.27 -1.27) (xy 0 -1.27)) (stroke (width 0) (type default)) (fill (type none)))"
            : $"(polyline (pts (xy 0 0) (xy 0 {(isDown ? "-" : "")}1.524)) (stroke (width 0) (type default)) (fill (type none))) (polyline (pts (xy -0.762 {(isDown ? "-" : "")}1.016) (xy 0 {(isDown ? "-" : "")}2.032) (xy 0.762 {(isDown ? "-" : "")}1.016)) (stroke (width 0.2) (type default)) (fill (type none)))";
        return PowerSymbol(net, prefix, "#PWR",
            drawing, $"(pin power_in line (at 0 0 {(isDown ? 270 : 90)}) (length 0) (name \"\" {Mark.Effects(1.27)}) (number \"1\" {Mark.Effects(1.27)}))", isDown ? "-3.556" : "3.302");
    }

    /// <summary>The mark that tells KiCad's check that a net is powered.</summary>
    public static string WriteFlag(string prefix) => PowerSymbol("PWR_FLAG", prefix, "#FLG",
        "(polyline (pts (xy 0 0) (xy 0 1.27) (xy -1.016 1.905) (xy 0 2.54) (xy 1.016 1.905) (xy 0 1.27)) (stroke (width 0) (type default)) (fill (type none)))",
        $"(pin power_out line (at 0 0 90) (length 0) (name \"\" {Mark.Effects(1.27)}) (number \"1\" {Mark.Effects(1.27)}))", "3.81");

    private static string PowerSymbol(string name, string prefix, string reference, string drawing, string pin, string valueAt) =>
        $"(symbol {Mark.Quote(prefix + name)} (power) (pin_numbers (hide yes)) (pin_names (offset 0) (hide yes)) (exclude_from_sim no) (in_bom yes) (on_board yes)\n"
        + $"  {Mark.Property("Reference", reference, "0 -6.35", "", true)}\n  {Mark.Property("Value", name, "0 " + valueAt, "", false)}\n"
        + $"  {Mark.Property("Footprint", "", "0 0", "", true)}\n  {Mark.Property("Datasheet", "", "0 0", "", true)}\n  {Mark.Property("Description", "", "0 0", "", true)}\n"
        + $"  (symbol {Mark.Quote(name + "_0_1")} {drawing})\n  (symbol {Mark.Quote(name + "_1_1")} {pin})\n  (embedded_fonts no)\n)\n";

    private static string Letter(Symbol symbol) => symbol.Shape switch
    {
        Shape.Resistor => "R",
        Shape.Capacitor => "C",
        Shape.Inductor => "L",
        Shape.Fuse => "F",
        Shape.Switch => "S",
        Shape.Transistor => "Q",
        Shape.Diode or Shape.Suppressor or Shape.Lamp => "D",
        _ => "U",
    };

    private static string PinText(Symbol symbol, Pin pin)
    {
        int angle = pin.Side switch
        {
            Side.Left => 0,
            Side.Right => 180,
            Side.Top => 270,
            _ => 90,
        };
        double length = ShapeWriter.PinLength(symbol, pin);
        string name = pin.Name;
        return $"(pin {Mark.KindWord(pin.Kind)} line (at {Mark.Mm(pin.X)} {Mark.Mm(-pin.Y)} {angle}) (length {Mark.Mm(length)}) (name {Mark.Quote(name)} {Mark.Effects(1.016)}) (number {Mark.Quote(pin.Number)} {Mark.Effects(1.016)}))";
    }
}
