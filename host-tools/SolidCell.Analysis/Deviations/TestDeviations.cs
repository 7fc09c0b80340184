using System.Globalization;
using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.Faults;
using SolidCell.Analysis.Results;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Results;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Deviations;

/// <summary>
/// Power cuts, pauses, faults, conditions out of their tolerance, thinned and missing records of a test, and an end before the protocol's.
/// </summary>
public static class TestDeviations
{
    /// <summary>In the order of test time; those without a time last. Rests that the protocol asks for after a short are none.</summary>
    public static IReadOnlyList<Deviation> Of(StoreDatabase database, StoredTest test)
    {
        using var records = new RecordReader(database);
        using var logs = new LogTroubleReader(database);
        bool hasRelativeLimits = TestProtocol.Of(database, test) is { } protocol && LimitKinds.AreRelative(protocol);
        IEnumerable<Deviation> timed =
        [
            .. records.Of(test, RecordKind.Fault).Select(Fault),
            .. records.Of(test, RecordKind.Halted).Where(record => record["Reason"] != (long)HaltReason.ShortRest)
                .Select(record => new Deviation(Hours(record), "Halted", HaltName.Of(record["Reason"]))),
            .. records.Of(test, RecordKind.Resumed).Select(record => Resumed(record, hasRelativeLimits)),
            .. records.Of(test, RecordKind.SamplesThinned)
                .Select(record => new Deviation(Hours(record),
                    "Samples thinned", $"The fixture's log was full: {record["Removed"]} samples were left out.")),
            .. records.Of(test, RecordKind.TestEnded).Where(record => (TestEndReason)record["Reason"] != TestEndReason.Completed)
                .Select(record => new Deviation(Hours(record), "Ended", TestEndName.Of((TestEndReason)record["Reason"]) ?? "")),
        ];
        TestConditions conditions = TestConditions.Read(database, test);
        timed =
        [
            .. timed, .. Outside("Temperature", conditions.DegreesCelsius, conditions.SetDegreesCelsius, "degC"),
            .. Outside("Pressure", conditions.Megapascals, conditions.SetMegapascals, "MPa"),
        ];
        return [.. timed.OrderBy(found => found.TestHours), .. Missing(logs.MissingByTest().GetValueOrDefault(test.Id)),
            .. Unfinished(test), .. TestCard.Of(database, test).Conflicts.Select(found => new Deviation(null, "Card", Sentence(found.Words)))];
    }

    /// <summary>A condition that left the tolerance of the protocol.</summary>
    private static IEnumerable<Deviation> Outside(string what, ConditionRange? range, SetCondition? set, string unit) =>
        set?.FirstOutsideHours is not { } first || range is null ? [] :
        [
            new Deviation(first, $"{what} outside", string.Create(CultureInfo.InvariantCulture,
                $"{set.Lowest:0.##} to {set.Highest:0.##} {unit} are meant; it was outside for {set.OutsideHours:F2} h in all, ")
                + string.Create(CultureInfo.InvariantCulture, $"and went from {range.Minimum:F2} to {range.Maximum:F2} {unit}.")),
        ];

    private static Deviation Fault(StoredRecord record)
    {
        FaultView? fault = FaultText.Describe((int)record["FaultId"]);
        bool isRaised = record["Raised"] != 0;
        return new Deviation(Hours(record), (fault?.Name ?? "Fault") + (isRaised ? "" : ": over"), isRaised ? fault?.Effect ?? "" : "");
    }

    private static Deviation Resumed(StoredRecord record, bool hasRelativeLimits) => new(
        Hours(record), "Resumed",
        string.Create(
            CultureInfo.InvariantCulture,
                $"after {record["GapMilliseconds"] / 1e3:0.#} s; {Math.Abs(record["UnaccountedChargeNanoampHours"]) / 1e6:0.####} mAh unaccounted")
        + (hasRelativeLimits ? "; what limits call start and best was learned anew" : ""));

    private static IEnumerable<Deviation> Missing(long records) =>
        records == 0 ? [] : [new Deviation(null, "Records missing", $"{records} records of the fixture's log never came here.")];

    private static IEnumerable<Deviation> Unfinished(StoredTest test) =>
        test.State == "ended" ? [] : [new Deviation(null, "Not ended", $"The test is {test.State}: this is what was stored of it.")];

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + "; the cell's card holds.";

    private static double Hours(StoredRecord record) => record.Milliseconds / Hour.Milliseconds;
}
