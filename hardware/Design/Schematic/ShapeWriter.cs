using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>The lines of a symbol, millimetres, y upwards.</summary>
internal static class ShapeWriter
{
    private const string Hollow = "(stroke (width 0.2032) (type default)) (fill (type none))";

    public static string Draw(Symbol symbol) => symbol.Shape switch
    {
        Shape.Box => Rectangle(symbol),
        Shape.Resistor => "    (rectangle (start -0.762 1.524) (end 0.762 -1.524) " + Hollow + ")\n",
        Shape.Capacitor => Line("-1.524 0.381", "1.524 0.381") + Line("-1.524 -0.381", "1.524 -0.381") + Thin("0 1.524", "0 0.381")
            + Thin("0 -1.524", "0 -0.381"),
        Shape.Inductor => Arcs(),
        Shape.Fuse => "    (rectangle (start -0.635 1.524) (end 0.635 -1.524) " + Hollow + ")\n" + Thin("0 1.524", "0 -1.524"),
        Shape.Diode => Triangle() + Line("-1.016 1.016", "1.016 1.016") + Thin("0 1.524", "0 -1.524"),
        Shape.Suppressor => Triangle() + Line("-1.524 1.524", "-1.016 1.016", "1.016 1.016", "1.524 0.508") + Thin("0 1.524", "0 -1.524"),
        Shape.Lamp =>
            "    (polyline (pts (xy -1.016 0.762) (xy 1.016 0.762) (xy 0 -1.016) (xy -1.016 0.762)) " + Hollow + ")\n"
            + Line("-1.016 -1.016", "1.016 -1.016") + Thin("0 1.524", "0 -1.524") + Line("1.27 0", "2.286 -1.016")
            + Line("1.27 0.762", "2.286 -0.254"),
        Shape.Switch =>
            Line("0 1.524", "0 1.016") + Line("0 -1.524", "0 -1.016") + Line("-1.016 1.016", "0 -1.016") + Thin("-1.27 0", "-2.032 0"),
        Shape.Amplifier =>
            "    (polyline (pts (xy -5.08 5.08) (xy 5.08 0) (xy -5.08 -5.08) (xy -5.08 5.08)) (stroke (width 0.254) (type default)) (fill (type background)))\n"
            + Line("-4.318 2.54", "-2.794 2.54") + Line("-3.556 3.302", "-3.556 1.778") + Line("-4.318 -2.54", "-2.794 -2.54"),
        _ => Transistor(),
    };

    /// <summary>From where the wire meets the pin to the body, units of 2.54 mm.</summary>
    public static double PinLength(Symbol symbol, Pin pin) => symbol.Shape switch
    {
        Shape.Box => 1,
        Shape.Amplifier => pin.Side is Side.Top or Side.Bottom ? 1.5 : 1,
        Shape.Transistor => 1,
        _ => 0.4,
    };

    private static string Rectangle(Symbol symbol) =>
        $"    (rectangle (start {Mark.Mm(-symbol.HalfWidth)} 2.54) (end {Mark.Mm(symbol.HalfWidth)} {Mark.Mm(-symbol.HalfHeight)}) (stroke (width 0.254) (type default)) (fill (type background)))\n";

    private static string Triangle() =>
        "    (polyline (pts (xy -1.016 -0.762) (xy 1.016 -0.762) (xy 0 1.016) (xy -1.016 -0.762)) " + Hollow + ")\n";

    private static string Arcs() => string.Concat(Enumerable.Range(0, 3).Select(i =>
        $"    (arc (start 0 {1.524 - (1.016 * i):0.###}) (mid 0.508 {1.016 - (1.016 * i):0.###}) (end 0 {0.508 - (1.016 * i):0.###}) {Hollow})\n"));

    private static string Transistor() => Line("-2.54 0", "0.508 0") + Line("0.508 2.032", "0.508 -2.032")
        + Line("1.016 2.286", "1.016 1.27") + Line("1.016 0.508", "1.016 -0.508") + Line("1.016 -1.27", "1.016 -2.286")
        + Line("1.016 1.778", "2.54 1.778", "2.54 2.54") + Line("1.016 -1.778", "2.54 -1.778", "2.54 -2.54")
        + Line("1.016 0", "2.54 0", "2.54 -1.778") + Line("1.778 0.508", "1.016 0", "1.778 -0.508");

    private static string Line(params string[] points) =>
        $"    (polyline (pts {string.Join(' ', points.Select(point => $"(xy {point})"))}) {Hollow})\n";

    private static string Thin(params string[] points) =>
        $"    (polyline (pts {string.Join(' ', points.Select(point => $"(xy {point})"))}) (stroke (width 0) (type default)) (fill (type none)))\n";
}
