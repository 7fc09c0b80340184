using System.Globalization;
using System.Text.Json;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Checks;

/// <summary>board.json against the netlist: pins, addresses, gains, times.</summary>
public static class BoardComparison
{
    /// <summary>Gains may differ by what calibration takes out.</summary>
    private const double GainTolerance = 0.005;

    /// <summary>The watchdog's promise.</summary>
    private const double HoldTolerance = 0.01;

    /// <param name="circuit">The fixture's board.</param>
    /// <param name="lines">Net of each line that board.json names.</param>
    /// <param name="boardJson">Text of board.json.</param>
    public static IEnumerable<string> Findings(Circuit circuit, IReadOnlyDictionary<string, string> lines, string boardJson)
    {
        JsonElement board = JsonDocument.Parse(boardJson).RootElement;
        return Pins(circuit, lines, board).Concat(Addresses(circuit, board)).Concat(Gains(BoardFigures.Of(circuit), board));
    }

    /// <summary>Addresses on a bus: the net of its data line.</summary>
    public static IEnumerable<(Part Part, string Bus, int Address)> AddressesOf(Circuit circuit) =>
        from part in circuit.Parts
        where part.Why.StartsWith("address 0x", StringComparison.Ordinal)
        let bus = part.Product.Symbol.Pins.First(pin => pin.Name is "SDA" or "SDIO").Number
        select (part, part.Nets[bus].Replace("_5V3", "", StringComparison.Ordinal),
            int.Parse(part.Why[10..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static IEnumerable<string> Pins(Circuit circuit, IReadOnlyDictionary<string, string> lines, JsonElement board)
    {
        JsonElement module = board.GetProperty("modules").EnumerateObject()
            .First(candidate => candidate.Value.GetProperty("reference").GetBoolean()).Value;
        Part chip = circuit["U201"];
        foreach (JsonProperty pin in module.GetProperty("pins").EnumerateObject().Concat(board.GetProperty("wired").EnumerateObject()))
        {
            string name = $"IO{pin.Value.GetInt32()}";
            string? net = chip.Product.Symbol.Pins.Where(candidate => candidate.Name == name)
                .Select(candidate => chip.Nets.GetValueOrDefault(candidate.Number)).FirstOrDefault();
            if (!lines.TryGetValue(pin.Name, out string? wanted) || net != wanted)
            {
                yield return $"board.json has {pin.Name} on {name}, the netlist {net ?? "nothing"} there (wanted {wanted ?? "a line that the netlist knows"})";
            }
        }
    }

    private static IEnumerable<string> Addresses(Circuit circuit, JsonElement board)
    {
        var found = AddressesOf(circuit).ToList();
        foreach (var clash in found.GroupBy(entry => (entry.Bus, entry.Address)).Where(group => group.Count() > 1))
        {
            yield return $"{string.Join(" and ", clash.Select(entry => entry.Part.Reference))} have the same address 0x{clash.Key.Address:X2} on {clash.Key.Bus}";
        }

        foreach (JsonProperty chip in board.GetProperty("i2c").EnumerateObject()
            .Where(property => property.Value.ValueKind == JsonValueKind.String))
        {
            int wanted = Convert.ToInt32(chip.Value.GetString(), 16);
            if (!found.Any(entry => entry.Bus == "SDA" && entry.Address == wanted
                && entry.Part.Product.Value.StartsWith(chip.Name, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"board.json has {chip.Name} at {chip.Value.GetString()}, the netlist has none there";
            }
        }
    }

    private static IEnumerable<string> Gains(BoardFigures figures, JsonElement board)
    {
        JsonElement shunts = board.GetProperty("cellCurrent").GetProperty("shuntOhms"),
            source = board.GetProperty("currentSource").GetProperty("fullScaleNanoamps");
        JsonElement force = board.GetProperty("stackForce").GetProperty("amplifier");
        (string What, double Board, double Netlist, double Tolerance)[] pairs =
        [
            ("ohms of the 1 mA range", shunts.GetProperty("oneMilliamp").GetDouble(), figures.LowRangeOhms, GainTolerance),
            ("ohms of the 10 mA range", shunts.GetProperty("tenMilliamps").GetDouble(), figures.HighRangeOhms, GainTolerance),
            ("full scale of the 1 mA range", source.GetProperty("oneMilliamp").GetDouble(), figures.LowRangeNanoamps, GainTolerance),
            ("full scale of the 10 mA range", source.GetProperty("tenMilliamps").GetDouble(), figures.HighRangeNanoamps, GainTolerance),
            ("divider of the supply", board.GetProperty("supply").GetProperty("dividerRatio").GetDouble(), figures.SupplyDivider,
                GainTolerance),
            ("hold time", board.GetProperty("relay").GetProperty("holdMilliseconds").GetDouble(), figures.HoldMilliseconds, HoldTolerance),
            ("code without force", force.GetProperty("lowCode").GetDouble(), ForceCode(figures, 0), 0.01),
            ("code of the force at the upper point", force.GetProperty("highCode").GetDouble(),
                ForceCode(figures,
                    force.GetProperty("highMillinewtons").GetDouble() / 1000 / force.GetProperty("loadCellNewtons").GetDouble()), 0.01),
        ];
        return pairs.Where(pair => Math.Abs(pair.Netlist - pair.Board) > pair.Tolerance * pair.Board)
            .Select(pair =>
                string.Create(CultureInfo.InvariantCulture,
                    $"board.json says {pair.Board} for the {pair.What}, the netlist gives {pair.Netlist:0.###}"));
    }

    /// <summary>Sum of 16 readings of 12 bits over 3.3 V; a load cell of 2 mV/V gives 6.6 mV at its full load.</summary>
    private static double ForceCode(BoardFigures figures, double share) =>
        (figures.ForceRestVolts + (share * 0.0066 * figures.LoadCellGain)) / 3.3 * 65520;
}
