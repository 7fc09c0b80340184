using System.Text;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>
/// The first page: a box for each function, with the nets that join them; signals come in on the left of a box and leave on its right.
/// </summary>
internal static class RootWriter
{
    private const int BoxWidth = 16;
    private const int ColumnWidth = 36;

    public static string IdOf(Circuit circuit) => Mark.Id(circuit.Name, "root");

    public static string IdOf(Circuit circuit, Sheet sheet) => Mark.Id(circuit.Name, sheet.Name, "sheet");

    public static string Write(Circuit circuit)
    {
        var text = new StringBuilder(SheetWriter.Head(circuit, "overview", IdOf(circuit), 1, false));
        text.Append("(lib_symbols)\n");
        int[] lower = [8, 8, 8];
        foreach (Sheet sheet in circuit.Sheets)
        {
            int column = Array.IndexOf(lower, lower.Min());
            text.Append(Box(circuit, sheet, 13 + (ColumnWidth * column), lower[column], out int height));
            lower[column] += height + 4;
        }

        return text.Append("(sheet_instances (path \"/\" (page \"1\")))\n(embedded_fonts no)\n)\n").ToString();
    }

    private static string Box(Circuit circuit, Sheet sheet, int x, int y, out int height)
    {
        Net[] nets = [.. circuit.SharedNets.Where(net => net.Ends.Any(end => end.Part.Sheet == sheet))];
        Net[] right = [.. nets.Where(net => Drives(net, sheet))];
        Net[] left = [.. nets.Except(right)];
        height = Math.Max(3, Math.Max(left.Length, right.Length) + 2);
        string id = IdOf(circuit, sheet);
        var text =
            new StringBuilder(
                $"(sheet (at {Mark.At(new Cell(x, y))}) (size {Mark.At(new Cell(BoxWidth, height))}) (exclude_from_sim no) (in_bom yes) (on_board yes) (dnp no) (stroke (width 0.2) (type solid)) (fill (color 255 255 240 1.0)) (uuid {Mark.Quote(id)})\n");
        text.Append(
            $"  (property \"Sheetname\" {Mark.Quote(sheet.Title)} (at {Mark.At(x, y - 0.3)} 0) {Mark.Effects(1.9, "left bottom")})\n");
        text.Append(
            $"  (property \"Sheetfile\" {Mark.Quote(sheet.Name + ".kicad_sch")} (at {Mark.At(x, y + height + 0.3)} 0) {Mark.Effects(1.016, "left top")})\n");
        var labels = new StringBuilder();
        Pins(left, x, 180, -2, "left");
        Pins(right, x + BoxWidth, 0, 2, "right");
        text.Append(
            $"  (instances (project {Mark.Quote(circuit.Name)} (path {Mark.Quote($"/{IdOf(circuit)}")} (page {Mark.Quote($"{sheet.Number + 1}")}))))\n)\n");
        return text.Append(labels).ToString();

        void Pins(Net[] list, int edge, int degrees, int stub, string justify)
        {
            for (int i = 0; i < list.Length; i++)
            {
                var at = new Cell(edge, y + 1 + i);
                var end = new Cell(edge + stub, at.Y);
                string name = Mark.Quote(list[i].Name);
                text.Append(
                    $"  (pin {name} bidirectional (at {Mark.At(at)} {degrees}) {Mark.Effects(1.016, justify)} (uuid {Mark.Quote(Mark.Id(id, list[i].Name))}))\n");
                labels.Append(
                    $"(wire (pts (xy {Mark.At(at)}) (xy {Mark.At(end)})) (stroke (width 0) (type default)) (uuid {Mark.Quote(Mark.Id(id, list[i].Name, "wire"))}))\n");
                labels.Append(
                    $"(label {name} (at {Mark.At(end)} {degrees}) {Mark.Effects(1.016, (degrees == 180 ? "right" : "left") + " bottom")} (uuid {Mark.Quote(Mark.Id(id, list[i].Name, "label"))}))\n");
            }
        }
    }

    /// <summary>True for the sheet that a net comes from: with an output on it, or else the first one.</summary>
    private static bool Drives(Net net, Sheet sheet)
    {
        NetEnd? source = net.Ends.FirstOrDefault(end => end.Pin.Kind is PinKind.Output or PinKind.OpenCollector)
            ?? net.Ends.FirstOrDefault(end => end.Pin.Kind == PinKind.Bidirectional) ?? net.Ends[0];
        return source.Part.Sheet == sheet;
    }
}
