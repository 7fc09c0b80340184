using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Reports;

/// <summary>The parts list: a row for each part number, to order by.</summary>
public static class PartsList
{
    private const string Head = "Quantity,References,Value,Maker,Part number,Tolerance,Rating,Footprint,Class,Alternative,Data sheet";

    /// <summary>Comma-separated, RFC 4180.</summary>
    public static string Csv(Circuit circuit) => Head + "\n" + string.Concat(circuit.Parts
        .GroupBy(part => part.Product.Mpn)
        .OrderBy(group => group.First().Product.Class, StringComparer.Ordinal).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Row(group.First().Product, [.. group.Select(part => part.Reference)])));

    private static string Row(Product product, string[] references) => string.Join(',', new[]
    {
        references.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join(' ', references), product.Value,
        product.Maker, product.Mpn, product.Tolerance, product.Rating, product.Footprint, product.Class,
        product.Alternative, product.Datasheet,
    }.Select(Field)) + "\n";

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
