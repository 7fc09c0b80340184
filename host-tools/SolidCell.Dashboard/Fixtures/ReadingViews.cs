using SolidCell.Analysis.Results;
using SolidCell.Dashboard.Faults;
using SolidCell.Ingest.Live;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>Takes a fixture's own words into its view.</summary>
internal static class ReadingViews
{
    private const int Decimals = 6;

    private static readonly string[] SelfTestParts = ["converter", "current source", "thermometer", "pressure sensor", "supply monitor", "SD card", "settings file"];

    /// <summary>Of the converter, the current source and the supply monitor: without them the relay stays open.</summary>
    private const int PartsThatKeepTheRelayOpen = 1 | 2 | 16;

    public static FixtureView Add(FixtureView view, FixtureReading reading, StoredTest? test, LogCount stored) => view with
    {
        TestSeconds = reading.TestSeconds,
        StepIndex = reading.StepIndex,
        StepCount = reading.StepCount,
        CycleCount = reading.CycleCount,
        SetPointMilliamps = reading.SetPointMilliamps,
        CellVolts = reading.CellVolts,
        CellMilliamps = reading.CellMilliamps,
        MilliampsPerSquareCentimetre = test is { AreaSquareMicrometres: > 0 } ? Density(reading.CellMilliamps, test) : null,
        StackMegapascals = reading.StackMegapascals,
        FrameCelsius = reading.FrameCelsius,
        SupplyVolts = reading.SupplyVolts,
        Fault = FaultText.Describe(reading.FaultId),
        Log = Log(reading, stored),
        OutOfRange = reading.OutOfRange,
        SelfTestFailures = [.. SelfTestParts.Where((_, bit) => (reading.SelfTest & (1 << bit)) != 0)],
        IsSafeMode = reading.IsSafeMode,
        IsRelayHeldOpen = reading.IsSafeMode || (reading.SelfTest & PartsThatKeepTheRelayOpen) != 0,
        Firmware = FirmwareName.Of(reading.FirmwareVersion),
    };

    private static double? Density(double? milliamps, StoredTest test) =>
        milliamps is { } current ? Math.Round(current / test.AreaSquareCentimetres, Decimals) : null;

    /// <summary>The status comes once a second and the store is written in between, so it may know of fewer records than are here.</summary>
    private static LogView? Log(FixtureReading reading, LogCount count)
    {
        if (reading is not { BootId: { } boot, LogNextSequence: { } made })
        {
            return null;
        }

        long arrived = count.LastSequence + 1;
        return new LogView(boot, Math.Max(made, arrived), count.Stored, Math.Max(0, made - arrived), reading.LogFillPercent, reading.LogOverflowed, reading.StorageFailures)
        {
            Missing = count.Missing,
            Quarantined = count.Quarantined,
        };
    }
}
