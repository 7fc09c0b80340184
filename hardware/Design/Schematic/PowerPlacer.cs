using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>
/// Puts the symbol of its supply on each pin that has one: supplies up, ground and negative supplies down, beside the part where there is
/// no room.
/// </summary>
internal static class PowerPlacer
{
    public static void Place(Sheet sheet, Grid grid, Wiring wiring)
    {
        foreach (Part part in sheet.Parts)
        {
            foreach (Pin pin in part.Product.Symbol.Pins.Where(pin => part.Nets.TryGetValue(pin.Number, out string? net)
                && Net.IsPowerName(net)))
            {
                Place(part, pin, grid, wiring);
            }
        }

        foreach (Flag flag in sheet.Flags)
        {
            var at = new Cell(flag.X, flag.Y);
            wiring.Powers.Add(new PowerMark(flag.Net, at, 0));
            grid.Own(at, flag.Net);
        }
    }

    /// <summary>True for what is drawn pointing down.</summary>
    public static bool PointsDown(string net) => net == "GND" || net[0] == '-';

    private static void Place(Part part, Pin pin, Grid grid, Wiring wiring)
    {
        string net = part.Nets[pin.Number];
        Cell at = Places.Of(part, pin);
        Side side = Places.SideOf(part, pin);
        int degrees = (side, PointsDown(net)) switch
        {
            (Side.Top, false) or (Side.Bottom, true) => 0,
            (Side.Left, false) or (Side.Right, true) => 90,
            (Side.Right, false) or (Side.Left, true) => 270,
            _ => 180,
        };
        wiring.Powers.Add(new PowerMark(net, at, degrees));
        Cell step = Places.Step(side);
        for (int i = 1; i <= (side is Side.Left or Side.Right ? 1 + ((net.Length + 3) / 2) : 1); i++)
        {
            at += step;
            grid.Own(at, net);
        }
    }
}
