using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>A placed part, supply mark or power flag, as KiCad writes it.</summary>
internal static class PartWriter
{
    public static string Write(Part part, string project, string path)
    {
        Product product = part.Product;
        string id = Mark.Id(project, part.Reference);
        (double x, double y, double step, string justify) = TextPlace(part);
        int upright = 90 * (part.QuarterTurns % 2);
        string properties = Mark.Property("Reference", part.Reference, Mark.At(x, y), justify, false, upright) + "\n  "
            + Mark.Property("Value", product.Value, Mark.At(x, y + step), justify, false, upright) + "\n  "
            + string.Join("\n  ",
                Hidden(product).Select(pair => Mark.Property(pair.Name, pair.Value, Mark.At(new Cell(part.X, part.Y)), "", true)));
        string pins =
            string.Join("\n  ",
                product.Symbol.Pins.Select(pin => $"(pin {Mark.Quote(pin.Number)} (uuid {Mark.Quote(Mark.Id(id, pin.Number))}))"));
        return $"(symbol (lib_id {Mark.Quote($"{SymbolWriter.Library}:{product.Symbol.Name}")}) (at {Mark.At(new Cell(part.X, part.Y))} {90 * part.QuarterTurns}) (unit 1) (exclude_from_sim no) (in_bom yes) (on_board yes) (dnp no) (uuid {Mark.Quote(id)})\n  {properties}\n  {pins}\n"
            + $"  (instances (project {Mark.Quote(project)} (path {Mark.Quote(path)} (reference {Mark.Quote(part.Reference)}) (unit 1))))\n)\n" + Why(part, x, y, step, justify);
    }

    /// <summary>A supply's symbol or the power flag; its reference is unique on the board.</summary>
    public static string WriteMark(string symbol, string reference, Cell at, int degrees, string project, string path)
    {
        string id = Mark.Id(project, path, reference);
        bool isDown = symbol != "PWR_FLAG" && PowerPlacer.PointsDown(symbol);
        (double X, double Y) shift = (degrees, isDown) switch
        {
            (0, false) or (180, true) => (0.0, -1.2),
            (0, true) or (180, false) => (0.0, 1.3),
            (90, false) or (270, true) => (-1.1 - (0.2 * symbol.Length), 0.0),
            _ => (1.1 + (0.2 * symbol.Length), 0.0),
        };
        return $"(symbol (lib_id {Mark.Quote($"{SymbolWriter.Library}:{symbol}")}) (at {Mark.At(at)} {degrees}) (unit 1) (exclude_from_sim no) (in_bom yes) (on_board yes) (dnp no) (uuid {Mark.Quote(id)})\n"
            + $"  {Mark.Property("Reference", reference, Mark.At(at), "", true)}\n  {Property("Value", symbol, Mark.At(at.X + shift.X, at.Y + shift.Y), symbol == "PWR_FLAG", degrees)}\n"
            + $"  {Mark.Property("Footprint", "", Mark.At(at), "", true)}\n  {Mark.Property("Datasheet", "", Mark.At(at), "", true)}\n  {Mark.Property("Description", "", Mark.At(at), "", true)}\n"
            + $"  (pin \"1\" (uuid {Mark.Quote(Mark.Id(id, "1"))}))\n  (instances (project {Mark.Quote(project)} (path {Mark.Quote(path)} (reference {Mark.Quote(reference)}) (unit 1))))\n)\n";
    }

    /// <summary>KiCad turns the text with the symbol; it is to stay upright.</summary>
    private static string Property(string name, string value, string at, bool hidden, int degrees) =>
        $"(property {Mark.Quote(name)} {Mark.Quote(value)} (at {at} {(degrees % 180 == 0 ? 0 : 90)}) {Mark.Effects(1.016, "", hidden)})";

    private static IEnumerable<(string Name, string Value)> Hidden(Product product) =>
    [
        ("Footprint", product.Footprint), ("Datasheet", product.Datasheet), ("Description", ""), ("Maker", product.Maker), ("MPN",
            product.Mpn), ("Tolerance", product.Tolerance), ("Rating", product.Rating),
    ];

    /// <summary>Place of the first of up to three lines of text, their distance, and their alignment.</summary>
    private static (double X, double Y, double Step, string Justify) TextPlace(Part part)
    {
        Symbol symbol = part.Product.Symbol;
        return symbol.Shape switch
        {
            Shape.Box => (part.X + symbol.HalfWidth + 0.3, part.Y - 1.7, 0.7, "left"),
            Shape.Amplifier => (part.X + 0.4, part.Y - 2.3, 0.7, "left"),
            Shape.Transistor => (part.X + 1.6, part.Y - 0.4, 0.8, "left"),
            _ => part.QuarterTurns % 2 == 0 ? (part.X + 0.8, part.Y - 0.35, 0.7, "left") : (part.X, part.Y - 0.85, 1.7, ""),
        };
    }

    private static string Why(Part part, double x, double y, double step, string justify)
    {
        if (part.Why.Length == 0)
        {
            return "";
        }

        bool isLying = justify.Length == 0;
        string id = Mark.Id(part.Reference, "why");
        return $"(text {Mark.Quote(part.Why)} (exclude_from_sim no) (at {Mark.At(x, isLying ? y + step + 0.7 : part.Product.Symbol.Shape == Shape.Box ? y - 0.7 : y + (2 * step))} 0) {Mark.Effects(0.9, isLying ? "" : "left")} (uuid {Mark.Quote(id)}))\n";
    }
}
