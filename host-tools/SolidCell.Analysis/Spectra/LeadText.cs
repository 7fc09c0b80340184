using System.Globalization;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Spectra;

/// <summary>Leads that were taken off, as a sentence.</summary>
public static class LeadText
{
    public static string Of(StoredLeads leads) => string.Create(CultureInfo.InvariantCulture,
        $"the leads of {leads.Fixture} are taken off, as measured on {leads.Measured.UtcDateTime:yyyy-MM-dd HH:mm} UTC with a short of {leads.ShortOhms:0.###} ohm (test {Convert.ToHexStringLower(leads.TestId)[..8]})");

    /// <summary>What was done to the spectra of a test, each way once.</summary>
    public static IEnumerable<string> Corrections(IEnumerable<FittedSpectrum> spectra) =>
        spectra.Select(one => one.Stored.Correction).OfType<string>().Distinct();
}
