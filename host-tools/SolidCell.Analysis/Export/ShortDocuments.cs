using System.Text.Json.Nodes;
using SolidCell.Analysis.Shorts;
using SolidCell.Analysis.Witnesses;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Witnesses;

namespace SolidCell.Analysis.Export;

/// <summary>The shorts of a test in its document.</summary>
internal static class ShortDocuments
{
    /// <summary>With waveforms, every short has what the fixture kept of it at full rate.</summary>
    public static JsonArray Of(
        StoreDatabase database, StoredTest test, IReadOnlyList<StoredShort> shorts, bool withWaveforms, WitnessReport witnesses)
    {
        IReadOnlyList<ShortWaveform?> waveforms = withWaveforms
            ? new WaveformReader(database).Read(test, shorts) : new ShortWaveform?[shorts.Count];
        return new JsonArray(
            [.. shorts.Zip(waveforms, (found, waveform) => Short(found, waveform, WitnessAnalysis.Grade(found, witnesses)))]);
    }

    private static JsonObject Short(StoredShort found, ShortWaveform? waveform, GradedShort graded)
    {
        var described = new JsonObject
        {
            ["kind"] = ShortName.Of(found.Kind),
            ["test_time_s"] = found.OnsetMilliseconds / 1e3,
            ["step_count"] = found.StepCount,
            ["score_percent"] = found.ConfidencePercent,
            ["ma_cm2"] = found.CurrentDensityNanoampsPerSquareCentimetre / 1e6,
            ["half_step_mah_cm2"] = found.StepArealChargeNanoampHoursPerSquareCentimetre / 1e6,
            ["cumulative_mah_cm2"] = found.CumulativeArealChargeNanoampHoursPerSquareCentimetre / 1e6,
            ["before_v"] = found.BeforeMicrovolts / 1e6,
            ["at_v"] = found.AtMicrovolts / 1e6,
            ["after_v"] = found.AfterMicrovolts / 1e6,
            ["recovered"] = found.Recovered,
        };
        WitnessJson.Add(described, graded);
        if (waveform is not null)
        {
            described["waveform"] = Waveform(waveform);
        }

        return described;
    }

    private static JsonObject Waveform(ShortWaveform waveform) => new()
    {
        ["test_time_s"] = Numbers(waveform.Milliseconds.Select(at => at / 1e3)),
        ["v"] = Numbers(waveform.CellMicrovolts.Select(at => at / 1e6)),
        ["a"] = Numbers(waveform.CellNanoamps.Select(at => at / 1e9)),
    };

    private static JsonArray Numbers(IEnumerable<double> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
