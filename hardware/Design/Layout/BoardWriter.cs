using System.Globalization;
using System.Text;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Schematic;

namespace SolidCell.Hardware.Layout;

/// <summary>A board in KiCad's format: outline, holes, stack-up, parts, nets, zones of ground and of the main supply.</summary>
internal static class BoardWriter
{
    /// <summary>Upper left corner on the sheet of paper.</summary>
    private const double Origin = 50;

    private const string Layers = """
        (layers (0 "F.Cu" signal) (4 "In1.Cu" power "ground") (6 "In2.Cu" power "supplies") (2 "B.Cu" signal) (9 "F.Adhes" user "F.Adhesive") (11 "B.Adhes" user "B.Adhesive") (13 "F.Paste" user) (15 "B.Paste" user)
          (5 "F.SilkS" user "F.Silkscreen") (7 "B.SilkS" user "B.Silkscreen") (1 "F.Mask" user) (3 "B.Mask" user) (17 "Dwgs.User" user "User.Drawings") (19 "Cmts.User" user "User.Comments") (25 "Edge.Cuts" user)
          (27 "Margin" user) (31 "F.CrtYd" user "F.Courtyard") (29 "B.CrtYd" user "B.Courtyard") (35 "F.Fab" user) (33 "B.Fab" user))
        (setup
          (stackup (layer "F.SilkS" (type "Top Silk Screen")) (layer "F.Paste" (type "Top Solder Paste")) (layer "F.Mask" (type "Top Solder Mask") (thickness 0.01))
            (layer "F.Cu" (type "copper") (thickness 0.035)) (layer "dielectric 1" (type "prepreg") (thickness 0.2) (material "FR4") (epsilon_r 4.4) (loss_tangent 0.02))
            (layer "In1.Cu" (type "copper") (thickness 0.0175)) (layer "dielectric 2" (type "core") (thickness 1.065) (material "FR4") (epsilon_r 4.5) (loss_tangent 0.02))
            (layer "In2.Cu" (type "copper") (thickness 0.0175)) (layer "dielectric 3" (type "prepreg") (thickness 0.2) (material "FR4") (epsilon_r 4.4) (loss_tangent 0.02))
            (layer "B.Cu" (type "copper") (thickness 0.035)) (layer "B.Mask" (type "Bottom Solder Mask") (thickness 0.01)) (layer "B.Paste" (type "Bottom Solder Paste")) (layer "B.SilkS" (type "Bottom Silk Screen")) (copper_finish "ENIG"))
          (pad_to_mask_clearance 0) (allow_soldermask_bridges_in_footprints yes))

        """;

    public static string Write(Circuit circuit, Floor floor, IReadOnlyList<Placed> parts, string tracks)
    {
        Dictionary<string, int> numbers = Numbers(circuit);
        var text =
            new StringBuilder(
                "(kicad_pcb (version 20241229) (generator \"SolidCell\") (generator_version \"9.0\") (general (thickness 1.6)) (paper \"A4\")\n");
        text.Append(
            CultureInfo.InvariantCulture,
                $"(title_block (title {Mark.Quote(circuit.Title)}) (company \"SolidCell\") (comment 1 \"Made from hardware/Design by its command generate\"))\n").Append(Layers).Append("(net 0 \"\")\n");
        foreach (Net net in circuit.Nets)
        {
            text.Append(CultureInfo.InvariantCulture, $"(net {numbers[net.Name]} {Mark.Quote(NameOf(circuit, net))})\n");
        }

        IReadOnlyList<Silkscreen.Label> labels = Silkscreen.Of(circuit, floor, parts);
        var names = labels.Where(label => label.Part != null).ToDictionary(label => label.Part!);
        text.Append(string.Concat(parts.Select(part => PartText(circuit, part, names.GetValueOrDefault(part.Part.Reference), numbers))));
        text.Append(string.Concat(labels.Where(label => label.Part == null).Select(label => label.ToBoard(circuit))));
        text.Append(string.Concat(Placer.Holes(floor).Select((hole, i) => HoleText(circuit, hole.X, hole.Y, i))));
        text.Append(Outline(floor)).Append(tracks);
        foreach ((string layer, string net) in floor.Planes)
        {
            text.Append(Zone(circuit, floor, circuit.NetNamed(net), numbers, layer));
        }

        return text.Append(GuardText(circuit, parts, numbers)).Append("(embedded_fonts no)\n)\n").ToString();
    }

    /// <summary>
    /// Copper at the cell's own voltage around the input that follows it: no voltage stands over what surface leakage there is.
    /// </summary>
    private static string GuardText(Circuit circuit, IReadOnlyList<Placed> parts, Dictionary<string, int> numbers)
    {
        const string Guarded = "SENSE_P_SAFE";
        var pads = parts.SelectMany(placed => placed.Pads().Where(pad => placed.Part.Nets.GetValueOrDefault(pad.Pad.Number) == Guarded))
            .ToList();
        if (pads.Count == 0)
        {
            return "";
        }

        var area = new Box(pads.Min(pad => pad.X), pads.Min(pad => pad.Y), pads.Max(pad => pad.X), pads.Max(pad => pad.Y)).Grown(1.5);
        return ZoneText(circuit, circuit.NetNamed("GUARD"), numbers, "F.Cu", area, 1);
    }

    public static Dictionary<string, int> Numbers(Circuit circuit) =>
        circuit.Nets.Select((net, i) => (net.Name, Number: i + 1)).ToDictionary(pair => pair.Name, pair => pair.Number);

    public static string Mm(double millimetres) => Math.Round(millimetres, 4).ToString("0.####", CultureInfo.InvariantCulture);

    public static string At(double x, double y) => $"{Mm(Origin + x)} {Mm(Origin + y)}";

    /// <summary>As KiCad names it after reading the schematic.</summary>
    private static string NameOf(Circuit circuit, Net net) =>
        net.IsPower ? net.Name : circuit.SharedNets.Contains(net) ? "/" + net.Name : $"/{net.Ends[0].Part.Sheet.Title}/{net.Name}";

    private static string PartText(Circuit circuit, Placed placed, Silkscreen.Label? name, Dictionary<string, int> numbers)
    {
        Node root = Node.Parse(placed.Footprint.Source);
        string id = Mark.Id(circuit.Name, placed.Part.Reference, "footprint");
        root.Items[1] = Node.Atom(Mark.Quote(placed.Part.Product.Footprint));
        root.Items.RemoveAll(
            item => item.Name is "version" or "generator" or "generator_version" or "property" or "model" or "fp_text" or "embedded_fonts");
        foreach (Node pad in root.All("pad"))
        {
            Turn(pad.First("at")!, placed.Quarters);
            if (placed.Part.Nets.TryGetValue(pad.Text(1), out string? net))
            {
                pad.Items.Add(Node.Parse($"(net {numbers[net]} {Mark.Quote(NameOf(circuit, circuit.NetNamed(net)))})"));
            }
        }

        string head = $"(at {At(placed.X, placed.Y)} {90 * placed.Quarters})";
        root.Items.Insert(3, Node.Parse($"(uuid {Mark.Quote(id)})"));
        root.Items.Insert(4, Node.Parse(head));
        root.Items.Insert(5, Node.Parse(name == null
            ? Text(id, "Reference", placed.Part.Reference, placed.Quarters, "") : Name(id, placed, name)));
        root.Items.Insert(6, Node.Parse(Text(id, "Value", placed.Part.Product.Value, placed.Quarters, " (hide yes)")));
        return root + "\n";
    }

    private static string Text(string id, string name, string value, int quarters, string hidden) =>
        $"(property {Mark.Quote(name)} {Mark.Quote(value)} (at 0 0 {90 * (quarters % 2)}) (layer \"F.Fab\"){hidden} (uuid {Mark.Quote(Mark.Id(id, name))}) (effects (font (size 0.7 0.7) (thickness 0.1))))";

    /// <summary>The part's name on the silkscreen; its place is told as seen from the part before it was turned.</summary>
    private static string Name(string id, Placed placed, Silkscreen.Label name)
    {
        (double x, double y) = Box.Turn(name.X - placed.X, name.Y - placed.Y, (4 - placed.Quarters) % 4);
        return $"(property \"Reference\" {Mark.Quote(name.Text)} (at {Mm(x)} {Mm(y)} {name.Degrees}) (layer \"F.SilkS\") (uuid {Mark.Quote(Mark.Id(id, "Reference"))}) {name.Font})";
    }

    private static void Turn(Node at, int quarters)
    {
        double degrees = (at.Items.Count > 3 ? at.Number(3) : 0) + (90 * quarters);
        at.Items.RemoveRange(3, at.Items.Count - 3);
        at.Items.Add(Node.Atom(Mm(degrees % 360)));
    }

    private static string HoleText(Circuit circuit, double x, double y, int index)
    {
        Node root = Node.Parse(Footprint.Named("MountingHole:MountingHole_3.2mm_M3").Source);
        string id = Mark.Id(circuit.Name, $"H{index + 1}", "footprint");
        root.Items[1] = Node.Atom("\"MountingHole:MountingHole_3.2mm_M3\"");
        root.Items.RemoveAll(
            item => item.Name is "version" or "generator" or "generator_version" or "property" or "model" or "fp_text" or "embedded_fonts");
        root.Items.Insert(3, Node.Parse($"(uuid {Mark.Quote(id)})"));
        root.Items.Insert(4, Node.Parse($"(at {At(x, y)})"));
        root.Items.Insert(5, Node.Parse(Text(id, "Reference", $"H{index + 1}", 0, " (hide yes)")));
        return root + "\n";
    }

    private static string Outline(Floor floor) =>
        $"(gr_rect (start {At(0, 0)}) (end {At(floor.Width, floor.Height)}) (stroke (width 0.1) (type default)) (fill no) (layer \"Edge.Cuts\") (uuid {Mark.Quote(Mark.Id("outline"))}))\n";

    private static string Zone(Circuit circuit, Floor floor, Net net, Dictionary<string, int> numbers, string layer) =>
        ZoneText(circuit, net, numbers, layer, new Box(0.5, 0.5, floor.Width - 0.5, floor.Height - 0.5), 0);

    private static string ZoneText(Circuit circuit, Net net, Dictionary<string, int> numbers, string layer, Box area, int priority)
    {
        string[] corners = [At(area.Left, area.Top), At(area.Right, area.Top), At(area.Right, area.Bottom), At(area.Left, area.Bottom)];
        return $"(zone (net {numbers[net.Name]}) (net_name {Mark.Quote(NameOf(circuit, net))}) (layer {Mark.Quote(layer)}) (uuid {Mark.Quote(Mark.Id(circuit.Name, layer, net.Name))}) (hatch edge 0.5) (priority {priority}) (connect_pads (clearance 0.25)) (min_thickness 0.2) (fill yes (thermal_gap 0.3) (thermal_bridge_width 0.3) (island_removal_mode 0))\n"
            + $"  (polygon (pts {string.Join(' ', corners.Select(corner => $"(xy {corner})"))})))\n";
    }
}
