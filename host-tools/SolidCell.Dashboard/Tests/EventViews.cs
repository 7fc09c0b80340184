using System.Globalization;
using SolidCell.Core.Recording;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Tests;

/// <summary>Everything but samples and steps that a test's log tells, in the order of test time.</summary>
internal static class EventViews
{
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
                .Concat(Simple(records.Of(test, RecordKind.SamplesThinned), Thinned))
                .Concat(Simple(records.Of(test, RecordKind.TestEnded), record => new("ended", Seconds(record), "Ended", TestViews.Reason(record["Reason"]) ?? "", null)))
                .OrderBy(happened => happened.Seconds),
        ];
    }

    private static IEnumerable<EventView> Simple(IEnumerable<StoredRecord> records, Func<StoredRecord, EventView> view) => records.Select(view);

    private static EventView Fault(StoredRecord record)
    {
        FaultView? fault = FaultText.Describe((int)record["FaultId"]);
        bool isRaised = record["Raised"] != 0;
        return new EventView(isRaised ? "fault" : "fault-cleared", Seconds(record), (fault?.Name ?? "Fault") + (isRaised ? "" : ": over"), isRaised ? fault?.Effect ?? "" : "", null);
    }

    private static EventView Resumed(StoredRecord record) => new(
        "resumed", Seconds(record), "Resumed",
        string.Create(CultureInfo.InvariantCulture, $"after {record["GapMilliseconds"] / 1e3:0.#} s; {Math.Abs(record["UnaccountedChargeNanoampHours"]) / 1e6:0.####} mAh unaccounted"), null);

    private static EventView Thinned(StoredRecord record) => new("thinned", Seconds(record), "Samples thinned", $"The fixture's log was full: {record["Removed"]} samples were left out.", null);

    private static double Seconds(StoredRecord record) => record.Milliseconds / 1e3;
}
