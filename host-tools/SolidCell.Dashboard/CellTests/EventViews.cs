using System.Globalization;
using SolidCell.Analysis.Deviations;
using SolidCell.Analysis.Faults;
using SolidCell.Analysis.Results;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.CellTests;

/// <summary>Everything but samples and steps that a test's log tells, in the order of test time.</summary>
internal static class EventViews
{
    /// <summary>The records that events are made of.</summary>
    public static readonly RecordKind[] Kinds =
    [
        RecordKind.TestStarted, RecordKind.ShortCircuit, RecordKind.Fault, RecordKind.Halted, RecordKind.Resumed,
        RecordKind.PulseResistance,
        RecordKind.SamplesThinned, RecordKind.TestEnded,
    ];

    public static IReadOnlyList<EventView> Of(StoredTest test, StoreDatabase store)
    {
        using var tests = new TestReader(store);
        using var records = new RecordReader(store);
        return
        [
            .. Simple(records.Of(test, RecordKind.TestStarted), _ => new("started", 0, "Started", test.ProtocolName ?? "", null))
                .Concat(tests.ShortEvents(test).Select(ShortViews.Of))
                .Concat(Simple(records.Of(test, RecordKind.Fault), Fault))
                .Concat(Simple(records.Of(test, RecordKind.Resumed), Resumed))
                .Concat(Simple(records.Of(test, RecordKind.Halted), Halted))
                .Concat(Simple(records.Of(test, RecordKind.PulseResistance), Pulse))
                .Concat(Simple(records.Of(test, RecordKind.SamplesThinned), Thinned))
                .Concat(Simple(records.Of(test, RecordKind.TestEnded),
                    record => new("ended", Seconds(record), "Ended", TestEndName.Of((TestEndReason)record["Reason"]) ?? "", null)))
                .OrderBy(happened => happened.Seconds),
        ];
    }

    private static IEnumerable<EventView> Simple(IEnumerable<StoredRecord> records, Func<StoredRecord, EventView> view) =>
        records.Select(view);

    private static EventView Fault(StoredRecord record)
    {
        FaultView? fault = FaultText.Describe((int)record["FaultId"]);
        bool isRaised = record["Raised"] != 0;
        return new EventView(isRaised ? "fault" : "fault-cleared", Seconds(record), (fault?.Name ?? "Fault") + (isRaised ? "" : ": over"),
            isRaised ? fault?.Effect ?? "" : "", null);
    }

    private static EventView Resumed(StoredRecord record) => new(
        "resumed", Seconds(record), "Resumed",
        string.Create(
            CultureInfo.InvariantCulture,
                $"after {record["GapMilliseconds"] / 1e3:0.#} s; {Math.Abs(record["UnaccountedChargeNanoampHours"]) / 1e6:0.####} mAh unaccounted"), null);

    private static EventView Halted(StoredRecord record) => new(
        "halted", Seconds(record), "Halted", HaltName.Of(record["Reason"]), null);

    private static EventView Pulse(StoredRecord record) => new(
        "pulse", Seconds(record), "Pulse resistance",
        string.Create(
            CultureInfo.InvariantCulture,
                $"{Ohms(record, "InstantMicroohms")} at once, {Ohms(record, "OneSecondMicroohms")} after 1 s, {Ohms(record, "TenSecondsMicroohms")} after 10 s"), null);

    /// <summary>0 is a time at which the pulse was over or could not be measured.</summary>
    private static string Ohms(StoredRecord record, string field) =>
        PulseSummary.Ohms(record, field) is { } ohms ? string.Create(CultureInfo.InvariantCulture, $"{ohms:0.###} Ω") : "unknown";

    private static EventView Thinned(StoredRecord record) =>
        new("thinned", Seconds(record), "Samples thinned", $"The fixture's log was full: {record["Removed"]} samples were left out.", null);

    private static double Seconds(StoredRecord record) => record.Milliseconds / 1e3;
}
