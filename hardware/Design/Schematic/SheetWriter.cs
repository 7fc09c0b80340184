using System.Text;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>A function's drawing.</summary>
internal static class SheetWriter
{
    public static string Write(Circuit circuit, Sheet sheet, HashSet<string> shared)
    {
        string path = $"/{RootWriter.IdOf(circuit)}/{RootWriter.IdOf(circuit, sheet)}";
        Wiring wiring = NetRouter.Draw(sheet, shared);
        var text =
            new StringBuilder(Head(circuit, sheet.Title, Mark.Id(circuit.Name, sheet.Name, "file"), sheet.Number + 1, IsLarge(sheet)));
        text.Append(Library(sheet, wiring));
        foreach (Wire wire in wiring.Wires)
        {
            text.Append(
                $"(wire (pts (xy {Mark.At(wire.From)}) (xy {Mark.At(wire.To)})) (stroke (width 0) (type default)) (uuid {Mark.Quote(Mark.Id(sheet.Name, wire.ToString()))}))\n");
        }

        text.Append(
            string.Concat(
                wiring.Junctions.Select(
                    cell => $"(junction (at {Mark.At(cell)}) (diameter 0) (color 0 0 0 0) (uuid {Mark.Quote(Mark.Id(sheet.Name, "junction", cell.ToString()))}))\n")));
        text.Append(string.Concat(wiring.Labels.Select((label, i) => LabelText(sheet, label, i))));
        text.Append(
            string.Concat(OpenPins(sheet)
                .Select(cell => $"(no_connect (at {Mark.At(cell)}) (uuid {Mark.Quote(Mark.Id(sheet.Name, "open", cell.ToString()))}))\n")));
        text.Append(
            string.Concat(
                sheet.Notes.Select(
                    note => $"(text {Mark.Quote(note.Text)} (exclude_from_sim no) (at {Mark.At(note.X, note.Y)} 0) {Mark.Effects(1.524, "left")} (uuid {Mark.Quote(Mark.Id(sheet.Name, note.Text))}))\n")));
        text.Append(string.Concat(sheet.Parts.Select(part => PartWriter.Write(part, circuit.Name, path))));
        text.Append(
            string.Concat(
                wiring.Powers.Select((mark, i) =>
                    PartWriter.WriteMark(mark.Net, $"#PWR{sheet.Number:00}{i:000}", mark.At, mark.Degrees, circuit.Name, path))));
        text.Append(
            string.Concat(
                sheet.Flags.Select((flag, i) => PartWriter.WriteMark("PWR_FLAG", $"#FLG{sheet.Number:00}{i:000}", new Cell(flag.X, flag.Y),
                    PowerPlacer.PointsDown(flag.Net) ? 0 : 180, circuit.Name, path))));
        return text.Append("(embedded_fonts no)\n)\n").ToString();
    }

    public static string Head(Circuit circuit, string title, string id, int page, bool isLarge) =>
        $"(kicad_sch (version 20250114) (generator \"SolidCell\") (generator_version \"9.0\") (uuid {Mark.Quote(id)}) (paper {(isLarge ? "\"A3\"" : "\"A4\"")})\n"
        + $"(title_block (title {Mark.Quote($"{circuit.Title}: {title}")}) (company \"SolidCell\") (comment 1 \"Made from hardware/Design by its command generate: change the model, not this file\") (comment 2 \"Not built yet; page {page}\"))\n";

    /// <summary>True for a drawing that A4 does not hold beside its title block.</summary>
    private static bool IsLarge(Sheet sheet) => sheet.Parts.Max(part => part.X) > 100 || sheet.Parts.Max(part => part.Y) > 62;

    private static string Library(Sheet sheet, Wiring wiring)
    {
        const string Prefix = SymbolWriter.Library + ":";
        var symbols = sheet.Parts.Select(part => part.Product.Symbol).DistinctBy(symbol => symbol.Name)
            .Select(symbol => SymbolWriter.Write(symbol, Prefix));
        var powers = wiring.Powers.Select(mark => mark.Net).Distinct().Select(net => SymbolWriter.WritePower(net, Prefix));
        string flag = sheet.Flags.Count > 0 ? SymbolWriter.WriteFlag(Prefix) : "";
        return $"(lib_symbols\n{string.Concat(symbols)}{string.Concat(powers)}{flag})\n";
    }

    private static string LabelText(Sheet sheet, Label label, int index)
    {
        string id = Mark.Id(sheet.Name, "label", index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string justify = label.Degrees == 180 ? "right" : "left";
        return label.IsShared
            ? $"(hierarchical_label {Mark.Quote(label.Net)} (shape bidirectional) (at {Mark.At(label.At)} {label.Degrees}) {Mark.Effects(1.016, justify)} (uuid {Mark.Quote(id)}))\n"
            : $"(label {Mark.Quote(label.Net)} (at {Mark.At(label.At)} {label.Degrees}) {Mark.Effects(1.016, justify + " bottom")} (uuid {Mark.Quote(id)}))\n";
    }

    private static IEnumerable<Cell> OpenPins(Sheet sheet) => sheet.Parts
        .SelectMany(part => part.Product.Symbol.Pins.Where(pin => !part.Nets.ContainsKey(pin.Number) && pin.Kind != PinKind.Unconnected)
            .Select(pin => Places.Of(part, pin)));
}
