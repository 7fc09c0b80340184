using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SolidCell.Hardware.Verification.Figures;

/// <summary>The committed figures, <c>hardware/figures.json</c>, and how far a new run may be from them.</summary>
public static class FigureFile
{
    /// <summary>Versions of ngspice and of its mathematics differ by less.</summary>
    private const double OfValue = 0.05;
    private const double OfLimit = 0.02;

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Where it is.</summary>
    public static string Path => HardwareFolder.PathTo("figures.json");

    /// <summary>Reads it.</summary>
    public static IReadOnlyList<Figure> Read() =>
        File.Exists(Path) ? JsonSerializer.Deserialize<Figure[]>(File.ReadAllText(Path), Format)
        ?? [] : throw new VerificationException("hardware/figures.json is missing: hardware-check figures --write");

    /// <summary>Writes figures with four digits.</summary>
    public static void Write(IEnumerable<Figure> figures) =>
        File.WriteAllText(Path, JsonSerializer.Serialize(figures.Select(Rounded), Format) + "\n");

    /// <summary>What differs from the committed figures, a line each; empty when nothing does.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<Figure> committed, IReadOnlyList<Figure> found)
    {
        var known = committed.ToDictionary(figure => (figure.Check, figure.Name));
        List<string> lines = [.. found.Where(figure => !known.ContainsKey((figure.Check, figure.Name)))
            .Select(figure => $"new: {figure.Check}, {figure.Name}")];
        foreach (Figure figure in found.Where(figure => known.ContainsKey((figure.Check, figure.Name))))
        {
            Figure before = known[(figure.Check, figure.Name)];
            double most = (OfValue * Math.Abs(before.Value)) + (OfLimit * Math.Abs(before.Limit ?? 0));
            if (!(Math.Abs(figure.Value - before.Value) <= most) || figure.Limit != before.Limit)
            {
                lines.Add(
                    string.Create(CultureInfo.InvariantCulture,
                        $"changed: {figure.Check}, {figure.Name}: {before.Value:G4} is now {figure.Value:G4} {figure.Unit}"));
            }
        }

        return lines;
    }

    /// <summary>The figure with four significant digits.</summary>
    public static Figure Rounded(Figure figure) =>
        figure with { Value = double.Parse(figure.Value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) };
}
