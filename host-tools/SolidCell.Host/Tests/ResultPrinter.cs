using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Witnesses;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests;

/// <summary>Tests in numbers, for people and for programs.</summary>
internal static class ResultPrinter
{
    private const int ShownIdLength = 8;
    private const int ShownHalfCycles = 20;

    public static void Text(IReadOnlyList<TestMeasures> tests, TextWriter output)
    {
        foreach (TestMeasures test in tests)
        {
            output.WriteLine(
                $"{test.Test.CellName}, test {test.Test.Id[..ShownIdLength]}, protocol {test.Test.ProtocolName ?? "unknown"}, {Number(test.Test.AreaSquareCentimetres, 4)} cm2");
            foreach ((string what, string value) in ResultLines.Of(test))
            {
                output.WriteLine($"  {what,-34} {value}");
            }

            output.WriteLine();
            SpectraPrinter.Table(test.Spectra, output);
            Table(test, output);
        }
    }

    public static void Json(IReadOnlyList<TestMeasures> tests, TextWriter output) =>
        output.WriteLine(new JsonArray([.. tests.Select(ToJson)]).ToJsonString(JsonText.Indented));

    public static void Csv(IReadOnlyList<TestMeasures> tests, TextWriter output)
    {
        string[] names = [.. tests.SelectMany(HalfCycleColumn.Of).Select(column => column.Name).Distinct()];
        output.WriteLine(string.Join(',', ["test_id", "cell", .. names]));
        foreach (TestMeasures test in tests)
        {
            Dictionary<string, HalfCycleColumn> columns = HalfCycleColumn.Of(test).ToDictionary(column => column.Name);
            foreach (HalfCycle half in test.HalfCycles)
            {
                output.WriteLine(
                    string.Join(
                        ',', [test.Test.Id, Quoted(test.Test.CellName),
                            .. names.Select(name => columns.TryGetValue(name, out HalfCycleColumn? column)
                                ? Exact(column.Value(test, half)) : "")]));
            }
        }
    }

    private static void Table(TestMeasures test, TextWriter output)
    {
        if (test.HalfCycles.Count == 0)
        {
            return;
        }

        IReadOnlyList<HalfCycleColumn> columns = HalfCycleColumn.Of(test);
        PlainTable.Write(output, [.. columns.Select(column => column.Name)], test.HalfCycles.TakeLast(ShownHalfCycles)
            .Select(half => columns.Select(column => Number(column.Value(test, half), column.Decimals)).ToArray()));
        if (test.HalfCycles.Count > ShownHalfCycles)
        {
            output.WriteLine($"These are the last {ShownHalfCycles} of {test.HalfCycles.Count} half-cycles; --csv and --json have all.");
        }

        output.WriteLine();
    }

    private static JsonObject ToJson(TestMeasures test) => new()
    {
        ["test_id"] = test.Test.Id,
        ["cell"] = test.Test.CellName,
        ["protocol"] = test.Test.ProtocolName,
        ["area_cm2"] = test.Test.AreaSquareCentimetres,
        ["result"] = ResultJson.Of(test.Result),
        ["witnesses"] = WitnessJson.Of(test.Witnesses),
        ["polarisation"] = test.Polarisation is { } found ? new JsonObject
        {
            ["ma_cm2"] = found.MilliampsPerSquareCentimetre,
            ["first_mv"] = found.FirstMillivolts,
            ["last_mv"] = found.LastMillivolts,
            ["growth_percent"] = found.GrowthPercent,
            ["asymmetry_percent"] = found.AsymmetryPercent,
        }
        : null,
        ["stripping_limit"] = test.StrippingLimit is { } limit ? new JsonObject
        {
            ["above_ma_cm2"] = limit.FlatMilliampsPerSquareCentimetre,
            ["up_to_ma_cm2"] = limit.RisingMilliampsPerSquareCentimetre,
            ["end_over_start"] = limit.EndOverStart,
        }
        : null,
        ["hold_leak_ua_cm2"] = test.Controlled?.Leak?.MicroampsPerSquareCentimetre,
        ["retention_percent"] = test.IsSymmetric ? null : test.Last?.RetentionPercent(test.Reference),
        ["pressure_amplitude_drift_mpa"] = test.PressureAmplitudeDriftMegapascals,
        ["levels"] = new JsonArray([.. test.Levels.Select(level => new JsonObject
        {
            ["ma_cm2"] = level.MilliampsPerSquareCentimetre,
            ["half_cycles"] = level.HalfCycles,
            ["mah_cm2"] = level.MilliampHoursPerSquareCentimetre,
            ["overpotential_mv"] = level.OverpotentialMillivolts,
            ["asr_ohm_cm2"] = level.OhmSquareCentimetres,
            ["outcome"] = level.Outcome,
        })]),
        ["spectra"] = SpectraPrinter.Json(test.Spectra),
        ["half_cycles"] = new JsonArray([.. test.HalfCycles.Select(half => ToJson(test, half))]),
    };

    private static JsonObject ToJson(TestMeasures test, HalfCycle half) =>
        new(HalfCycleColumn.Of(test).Select(column => KeyValuePair.Create(column.Name, (JsonNode?)column.Value(test, half))));

    private static string Number(double? value, int decimals) => value?.ToString("F" + decimals, CultureInfo.InvariantCulture) ?? "-";

    private static string Exact(double? value) => value?.ToString("G10", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
