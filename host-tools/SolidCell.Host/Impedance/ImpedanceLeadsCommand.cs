using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Spectra;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Tests;
using SolidCell.Impedance.Fixture;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Impedance;

/// <summary>
/// solidcell impedance leads: what a fixture's own leads add, from the short of the dummy cell, is kept and taken off its later spectra.
/// </summary>
internal sealed class ImpedanceLeadsCommand : Command
{
    private const double LargestShortOhms = 1;

    private readonly Argument<string?> _test = new("TEST")
    {
        Description = "A test with an impedance step, measured with the dummy cell's short in the press; without it, the leads that are kept are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<double?> _ohms =
        NumberOption.Optional("--ohms", "What the short is in truth (the dummy board's shunt: 0.05).", "OHM");
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public ImpedanceLeadsCommand()
        : base("leads", "Keep the spectrum of the dummy cell's short as the leads of its fixture, to be taken off what it measures later.")
    {
        Arguments.Add(_test);
        Options.Add(_ohms);
        Options.Add(_data);
        Options.Add(_json);
        _ohms.Refuse(ohms => ohms is not (>= 0 and <= LargestShortOhms), $"--ohms must be 0 to {LargestShortOhms}");
        this.WithExamples("solidcell impedance leads");
        SetAction(parsed =>
        {
            StoreDatabase database = DataDirectory.Open(parsed.GetRequiredValue(_data));
            var registry = new LeadRegistry(database, TimeProvider.System);
            IReadOnlyList<StoredLeads> shown = parsed.GetValue(_test) is { } word
                ? [Keep(database, registry, word, parsed.GetValue(_ohms) ?? 0)] : registry.All();
            Write(shown, parsed.GetValue(_json), parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
    }

    private static StoredLeads Keep(StoreDatabase database, LeadRegistry registry, string word, double shortOhms)
    {
        using var reader = new TestReader(database);
        StoredTest test = TestChoice.Find(reader, word);
        StoredLeads leads = new TestSpectra(database, TimeProvider.System).MeasuredLeads(test, shortOhms)
            ?? throw new UserErrorException($"Test {test.Id[..8]} has no impedance step that has ended.");
        if (ShortAtLeads.Objection(leads.Points.Select(StoredSpectra.Point)) is { } objection)
        {
            throw new UserErrorException(
                $"Test {test.Id[..8]} {objection}: no short was at the terminals of {test.Fixture}. Put the dummy cell's shunt on SHORT and measure again.");
        }

        registry.Keep(leads);
        return leads;
    }

    private static void Write(IReadOnlyList<StoredLeads> leads, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(new JsonArray([.. leads.Select(one => (JsonNode)Json(one))]).ToJsonString(JsonText.Line));
            return;
        }

        PlainTable.Write(output, ["FIXTURE", "MEASURED (UTC)", "TEST", "SHORT ohm", "POINTS", "FROM Hz", "TO Hz", "|Z| AT LOW END", "AT HIGH END"],
            leads.Select(Row));
    }

    private static string[] Row(StoredLeads one) =>
    [
        one.Fixture, one.Measured.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Convert.ToHexStringLower(one.TestId)[..8], Number(one.ShortOhms), $"{one.Points.Count}", Number(one.Points[^1].FrequencyHertz),
        Number(one.Points[0].FrequencyHertz), Number(Modulus(one.Points[^1])), Number(Modulus(one.Points[0])),
    ];

    private static JsonObject Json(StoredLeads one) => new()
    {
        ["fixture"] = one.Fixture,
        ["measured"] = one.Measured.UtcDateTime,
        ["test_id"] = Convert.ToHexStringLower(one.TestId),
        ["short_ohm"] = one.ShortOhms,
        ["points"] = new JsonArray([.. one.Points.Select(point => (JsonNode)new JsonObject
        {
            ["hz"] = point.FrequencyHertz,
            ["real_ohm"] = point.RealOhms,
            ["imaginary_ohm"] = point.ImaginaryOhms,
        })]),
    };

    private static double Modulus(SpectrumSample point) => double.Hypot(point.RealOhms, point.ImaginaryOhms);

    private static string Number(double value) => value.ToString("g3", CultureInfo.InvariantCulture);
}
