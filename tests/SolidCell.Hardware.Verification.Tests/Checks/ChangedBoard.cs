using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Verification.Tests.Checks;

/// <summary>The fixture's board with another product in one place.</summary>
internal static class ChangedBoard
{
    public static Circuit With(string reference, Func<Product, Product> change) =>
        new("changed", "Changed", [.. FixtureBoard.Circuit.Sheets.Select(sheet => Copy(sheet, reference, change))]);

    private static Sheet Copy(Sheet sheet, string reference, Func<Product, Product> change)
    {
        var copy = new Sheet(sheet.Number, sheet.Name, sheet.Title);
        foreach (Part part in sheet.Parts)
        {
            Product product = part.Reference == reference ? change(part.Product) : part.Product;
            Part added = copy.Add(part.Reference, product, part.X, part.Y, "");
            foreach (var (pin, net) in part.Nets)
            {
                added.Wire($"{pin}={net}");
            }
        }

        return copy;
    }
}
