using SolidCell.Hardware.Verification.Figures;

namespace SolidCell.Hardware.Verification.Mount;

/// <summary>
/// Every part of the mount: made again by OpenSCAD, closed, of the committed shape; and the frame against the greatest force.
/// </summary>
public static class MountCheck
{
    /// <summary>Name of this check in tables and on the command line.</summary>
    public const string Name = "mount";

    /// <summary>Two shapes are one when volume and size agree to this part: OpenSCAD rounds corners to six digits.</summary>
    private const double Agreement = 1e-4;

    private const double SteelMegapascals = 355;
    private const double Safety = 2.5;

    /// <summary>The figures of all parts. With <paramref name="write"/> the committed files are made anew first.</summary>
    public static IEnumerable<Figure> Run(bool write)
    {
        foreach (MountPart part in MountPart.All)
        {
            string made = OpenScad.Solid(part.Name), drawn = Drawing(part);
            string solid = HardwareFolder.PathTo("mount", "stl", part.Name + ".stl"),
                sheet = HardwareFolder.PathTo("mount", "drawings", part.Name + ".svg");
            if (write)
            {
                File.WriteAllText(solid, made);
                File.WriteAllText(sheet, drawn);
            }

            foreach (Figure figure in Judge(part, StlMesh.Parse(made.Split('\n')), Committed(solid)))
            {
                yield return figure;
            }

            yield return new Figure(Name, $"{part.Title}: drawing differs from the committed one",
                File.Exists(sheet) && DrawingComparison.Same(File.ReadAllText(sheet), drawn) ? 0 : 1, "", 0);
        }

        string path = HardwareFolder.PathTo("mount", "README.md"), page = PressurePage.Into(File.ReadAllText(path));
        if (write)
        {
            File.WriteAllText(path, page);
        }

        yield return new Figure(Name, "Table of pressures differs from the committed one", page == File.ReadAllText(path) ? 0 : 1, "", 0);
        foreach (Figure figure in Frame(MountParameters.Read()))
        {
            yield return figure;
        }
    }

    /// <summary>What is said of a part: holes in its surface, volume, and how far it is from the committed mesh.</summary>
    public static IEnumerable<Figure> Judge(MountPart part, StlMesh made, StlMesh? committed)
    {
        yield return new Figure(Name, $"{part.Title}: open edges", made.OpenEdges, "", 0);
        yield return new Figure(Name, $"{part.Title}: volume", Math.Round(made.CubicMillimetres / 1000, 2), "cm3", 0.01,
            FigureSense.AtLeast);
        yield return new Figure(Name, $"{part.Title}: differs from the committed STL by more than 0.01 %",
            committed is not null && Agree(made, committed) ? 0 : 1, "", 0);
    }

    /// <summary>The frame at 60 MPa on a pellet of 13 mm.</summary>
    public static IEnumerable<Figure> Frame(MountParameters parameters)
    {
        double newtons = PressureTable.Newtons(13, 60);
        yield return new Figure(Name, "Greatest force", Math.Round(newtons), "N", 9000);
        yield return new Figure(Name, "Bolts: share of half the proof stress", Math.Round(100 * PressureTable.BoltUse(newtons)), "%", 100);
        double stress =
            PressureTable.PlateMegapascals(newtons, parameters["bolt_circle"], parameters["load_cell_outer"],
                parameters["plate_thickness"]);
        yield return new Figure(Name, "Plate: bending stress, base", Math.Round(stress), "MPa", SteelMegapascals / Safety);
        stress = PressureTable.PlateMegapascals(newtons, parameters["bolt_circle"], parameters["pellet"], parameters["plate_thickness"]);
        yield return new Figure(Name, "Plate: bending stress, top", Math.Round(stress), "MPa", SteelMegapascals / Safety);
        yield return new Figure(Name, "Antenna: distance from the plates, the makers ask for 15 mm", Math.Round(AntennaMillimetres(parameters), 1),
            "mm", 15, FigureSense.AtLeast);
        yield return new Figure(Name, "Springs, 5 MPa on 10 mm: pressure for a micrometre of thickness",
            MegapascalsPerMicrometre(parameters["spring_count"]), "MPa/um", 0.03);
    }

    /// <summary>
    /// From the nearer end of the antenna to the rim of the plates, seen from above: the board stands upright 8 mm beside the base plate
    /// (assembly.scad), its left edge half its length from the axis.
    /// </summary>
    private static double AntennaMillimetres(MountParameters p)
    {
        double away = (p["plate_outer"] / 2) + 8 + p["floor_thickness"] + p["below_board"] + p["board_thickness"];
        double aside = (p["board_length"] / 2) - p["antenna_from_left"] - (p["antenna_width"] / 2);
        return Math.Sqrt((away * away) + (aside * aside)) - (p["plate_outer"] / 2);
    }

    private static double MegapascalsPerMicrometre(double inSeries)
    {
        double each = PressureTable.Newtons(10, 5) / 3, pressed = DiscSpring.A16.DeflectionAt(each) ?? DiscSpring.A16.Rated;
        return 3 * DiscSpring.A16.NewtonsPerMillimetre(pressed) / inSeries / 1000 / PressureTable.Newtons(10, 1);
    }

    private static string Drawing(MountPart part) => MountDrawing.Sheet(
        part, OutlineView.Parse(OpenScad.Outline(part.Name, true)), OutlineView.Parse(OpenScad.Outline(part.Name, false)),
        OutlineView.Parse(OpenScad.Section(part)), MountParameters.Read());

    private static StlMesh? Committed(string path) => File.Exists(path) ? StlMesh.Parse(File.ReadLines(path)) : null;

    private static bool Agree(StlMesh one, StlMesh other) =>
        Near(one.CubicMillimetres, other.CubicMillimetres) && Near(one.Size.X, other.Size.X) && Near(one.Size.Y, other.Size.Y)
        && Near(one.Size.Z, other.Size.Z);

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Agreement * Math.Abs(other);
}
