using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Spectra;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Assigning;

namespace SolidCell.Host.Tests;

/// <summary>The resistances of a test's impedance spectra, for people and for programs.</summary>
internal static class SpectraPrinter
{
    private const int ShownSpectra = 20;

    public static void Table(IReadOnlyList<FittedSpectrum> spectra, TextWriter output)
    {
        if (spectra.Count == 0)
        {
            return;
        }

        string[] names = [.. spectra.SelectMany(one => one.Resistances).Select(pair => pair.Name).Distinct()];
        output.WriteLine($"Impedance, {spectra[0].Fit.Model}, ohm with k = 2 intervals:");
        PlainTable.Write(output, ["hours", "cycle", .. names], spectra.TakeLast(ShownSpectra).Select(one => Row(one, names)));
        if (spectra.Count > ShownSpectra)
        {
            output.WriteLine($"These are the last {ShownSpectra} of {spectra.Count} spectra; --json has all.");
        }

        foreach (string correction in LeadText.Corrections(spectra))
        {
            output.WriteLine("Note: " + correction + ".");
        }

        output.WriteLine();
    }

    public static JsonArray Json(IReadOnlyList<FittedSpectrum> spectra) => new([.. spectra.Select(one => (JsonNode)new JsonObject
    {
        ["file"] = one.Stored.FileName,
        ["sweep"] = one.Stored.Sweep,
        ["hours"] = one.Stored.StorageHours,
        ["cycle"] = one.Cycle,
        ["model"] = one.Fit.Model.ToString(),
        ["correction"] = one.Stored.Correction,
        ["r_bulk"] = Json(one.Cell.Bulk),
        ["r_i"] = Json(one.Cell.LithiumInterface),
        ["r_cathode"] = Json(one.Cell.Cathode),
    })]);

    private static string[] Row(FittedSpectrum one, string[] names)
    {
        Dictionary<string, DerivedResistance> found = one.Resistances.ToDictionary(pair => pair.Name, pair => pair.Value);
        return [one.Hours.ToString("F2", CultureInfo.InvariantCulture), one.Cycle?.ToString(CultureInfo.InvariantCulture) ?? "-",
            .. names.Select(name => found.TryGetValue(name, out DerivedResistance? value) ? ResistanceText.Of(value) : "-")];
    }

    private static JsonObject? Json(DerivedResistance? value) => value is null ? null : new JsonObject
    {
        ["ohm"] = value.Ohms,
        ["low_ohm"] = value.LowOhms,
        ["high_ohm"] = value.HighOhms,
        ["basis"] = value.Basis,
    };
}
