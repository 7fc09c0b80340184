using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Witnesses;
using SolidCell.Core.Recording;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Witnesses;

namespace SolidCell.Analysis.Export;

/// <summary>
/// What there is to know about a test besides its samples: the metadata sidecar, and the head of the JSON export. It is JSON-LD as well: a
/// program that knows schema.org finds a data set with its variables in it (<see cref="LinkedData"/>); all other members are ours.
/// </summary>
public sealed class TestDocument(StoreDatabase database, StoredTest test) : IDisposable
{
    private readonly TestReader _tests = new(database);
    private readonly RecordReader _records = new(database);

    /// <summary>The whole document; with waveforms, every short has what the fixture kept of it at full rate.</summary>
    public JsonObject Build(bool withWaveforms = false)
    {
        StoredProtocol? protocol = test.ProtocolSha256 is { } hash ? new ProtocolRegistry(database, TimeProvider.System).Find(hash) : null;
        JsonObject document = LinkedData.Of(test);
        document["test_id"] = test.Id;
        document["fixture"] = test.Fixture;
        document["started"] = Time(test.Started);
        document["state"] = test.State;
        document["end_reason"] = test.EndReason is { } reason
            ? JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString()) : null;
        document["conventions"] = LinkedData.Conventions;
        if (new ImportRegistry(database).Find(test.TestId) is { } origin)
        {
            document["origin"] = Origin(origin);
        }

        Labels(document);
        document["cell"] = CellDocument.Of(database, test);
        if (_records.Of(test, RecordKind.TestStarted) is [var started, ..] && started["PressedSquareMicrometres"] > 0)
        {
            document["stack"] = Stack(started);
        }

        document["protocol"] = test.ProtocolName;
        document["protocol_sha256"] = test.ProtocolSha256 is { } bytes ? Convert.ToHexStringLower(bytes) : null;
        document["protocol_source"] = protocol?.Source;
        document["result"] = ResultJson.Of(TestAnalysis.Read(database, test));
        document["steps"] = new JsonArray([.. _tests.Steps(test).Select(Step)]);
        WitnessReport witnesses = WitnessAnalysis.Read(database, test);
        document["shorts"] = ShortDocuments.Of(database, test, _tests.ShortEvents(test), withWaveforms, witnesses);
        document["witnesses"] = WitnessJson.Of(witnesses);
        document["faults"] = new JsonArray([.. _records.Of(test, RecordKind.Fault).Select(Fault)]);
        document["resumes"] = new JsonArray([.. _records.Of(test, RecordKind.Resumed).Select(Resumed)]);
        document["pulses"] = new JsonArray([.. _records.Of(test, RecordKind.PulseResistance).Select(Pulse)]);
        if (new SpectrumRegistry(database, TimeProvider.System).Of(test.TestId) is { Count: > 0 } spectra)
        {
            document["spectra"] = new JsonArray([.. spectra.Select(Spectrum)]);
        }

        return document;
    }

    /// <summary>What people say of the test.</summary>
    private void Labels(JsonObject document)
    {
        document["group"] = test.Group.Length == 0 ? null : test.Group;
        document["tags"] = new JsonArray([.. test.Tags.Select(tag => (JsonNode)tag)]);
        document["notes"] =
            new JsonArray([.. new TestEditor(database, TimeProvider.System).Notes(test.TestId)
                .Select(note => new JsonObject { ["written"] = Time(note.Written), ["client"] = note.Client, ["note"] = note.Text })]);
    }

    public void Dispose()
    {
        _tests.Dispose();
        _records.Dispose();
    }

    private static JsonObject Origin(StoredOrigin origin) => new()
    {
        ["file"] = origin.FileName,
        ["sha256"] = Convert.ToHexStringLower(origin.Sha256),
        ["instrument"] = origin.Instrument,
        ["taken"] = origin.Taken,
        ["remarks"] =
            new JsonArray([.. origin.Remarks.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(remark => (JsonNode)remark)]),
    };

    private static JsonObject Spectrum(StoredSpectrum spectrum) => new()
    {
        ["file"] = spectrum.FileName,
        ["sweep"] = spectrum.Sweep,
        ["instrument"] = spectrum.Instrument,
        ["started"] = spectrum.Started,
        ["storage_hours"] = spectrum.StorageHours,
        ["cycle"] = spectrum.Cycle,
        ["points"] = spectrum.Points.Count,
    };

    /// <summary>
    /// What the force presses on, and the zero of the load cell before the test; the zero after it is the tare that the fixture's next test
    /// began with, when it was taken anew meanwhile.
    /// </summary>
    private JsonObject Stack(StoredRecord started)
    {
        long before = started["TareMillinewtons"];
        var stack = new JsonObject
        {
            ["pressed_cm2"] = CellDocument.Rounded(started["PressedSquareMicrometres"] / 1e8),
            ["zero_before_n"] = before / 1e3,
        };
        if (_records.Newer(RecordKind.TestStarted, test.Fixture, started.Position, 1) is [var next] && next["TareMillinewtons"] is var after
            && after != before)
        {
            stack["zero_after_n"] = after / 1e3;
            stack["zero_drift_n"] = (after - before) / 1e3;
        }

        return stack;
    }

    private static JsonObject Step(StoredStep step) => new()
    {
        ["step_count"] = step.StepCount,
        ["step_id"] = step.StepIndex + 1,
        ["step_type"] = StepType.Of(step),
        ["cycle_count"] = step.CycleCount,
        ["half_cycle"] = step.HalfCycle,
        ["start_s"] = step.StartMilliseconds / 1e3,
        ["end_s"] = step.EndMilliseconds / 1e3,
        ["set_point_a"] = step.SetPointNanoamps / 1e9,
        ["charge_ah"] = step.ChargeNanoampHours / 1e9,
    };

    private static JsonObject Fault(StoredRecord record) => new()
    {
        ["test_time_s"] = record.Milliseconds / 1e3,
        ["fault_id"] = record["FaultId"],
        ["raised"] = record["Raised"] != 0,
    };

    private static JsonObject Resumed(StoredRecord record) => new()
    {
        ["test_time_s"] = record.Milliseconds / 1e3,
        ["gap_s"] = record["GapMilliseconds"] / 1e3,
        ["unaccounted_charge_ah"] = record["UnaccountedChargeNanoampHours"] / 1e9,
    };

    private static JsonObject Pulse(StoredRecord record) => new()
    {
        ["test_time_s"] = record.Milliseconds / 1e3,
        ["step_count"] = record["StepCount"],
        ["instant_ohm"] = PulseSummary.Ohms(record, "InstantMicroohms"),
        ["one_second_ohm"] = PulseSummary.Ohms(record, "OneSecondMicroohms"),
        ["ten_seconds_ohm"] = PulseSummary.Ohms(record, "TenSecondsMicroohms"),
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
