using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Checks;

/// <summary>What must hold on every board, whatever it does. Each finding says where and what.</summary>
public static class ElectricalRules
{
    public static IEnumerable<string> Findings(Circuit circuit) =>
        circuit.Nets.SelectMany(OfNet).Concat(circuit.Parts.SelectMany(OfPart)).Concat(SameNetOpen(circuit));

    private static IEnumerable<string> OfNet(Net net)
    {
        if (net.Ends.Count < 2)
        {
            yield return $"{net.Name} has a single pin, {net.Ends[0].Part.Reference}.{net.Ends[0].Pin.Name}";
        }

        var outputs = net.Ends.Where(end => end.Pin.Kind == PinKind.Output).ToList();
        if (outputs.Count > 1)
        {
            yield return $"{net.Name} is driven by {string.Join(" and ", outputs.Select(end => end.Part.Reference))}";
        }

        if (net.Ends.All(end => end.Pin.Kind is PinKind.Input or PinKind.PowerIn) && !net.IsPower)
        {
            yield return $"{net.Name} has nothing that drives it";
        }
    }

    private static IEnumerable<string> OfPart(Part part)
    {
        Product product = part.Product;
        if (product.Mpn.Length == 0 || product.Maker.Length == 0 || product.Rating.Length == 0)
        {
            yield return $"{part.Reference} lacks a part number, a maker or a rating";
        }

        if (!product.Footprint.Contains(':', StringComparison.Ordinal)
            || !product.Datasheet.StartsWith("https://", StringComparison.Ordinal))
        {
            yield return $"{part.Reference} lacks a footprint or a data sheet";
        }

        foreach (Pin pin in product.Symbol.Pins.Where(pin => pin.Kind == PinKind.PowerIn && !part.Nets.ContainsKey(pin.Number)))
        {
            yield return $"{part.Reference}.{pin.Name} is a supply pin without a net";
        }
    }

    /// <summary>An input that is left open would float.</summary>
    private static IEnumerable<string> SameNetOpen(Circuit circuit) =>
        from part in circuit.Parts
        from pin in part.Product.Symbol.Pins
        where pin.Kind == PinKind.Input && !part.Nets.ContainsKey(pin.Number)
        select $"{part.Reference}.{pin.Name} is an input that is left open";
}
