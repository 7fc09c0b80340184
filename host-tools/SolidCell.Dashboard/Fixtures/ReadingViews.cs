using SolidCell.Analysis.Faults;
using SolidCell.Analysis.Results;
using SolidCell.Core.Telemetry;
using SolidCell.Ingest.Live;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>Takes a fixture's own words into its view.</summary>
internal static class ReadingViews
{
    private const int Decimals = 6;

    /// <summary>What did not answer at power-on, for people.</summary>
    private static readonly (int Bit, string Part)[] SelfTestParts =
    [
        (SelfTestFailure.ConverterSilent, "converter"),
        (SelfTestFailure.SourceSilent, "current source"),
        (SelfTestFailure.ThermometerSilent, "thermometer"),
        (SelfTestFailure.PressureImplausible, "pressure sensor"),
        (SelfTestFailure.SupplyImplausible, "supply monitor"),
        (SelfTestFailure.CardMissing, "SD card"),
        (SelfTestFailure.SettingsDamaged, "settings file"),
    ];

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
        SelfTestFailures = [.. SelfTestParts.Where(part => (reading.SelfTest & part.Bit) != 0).Select(part => part.Part)],
        IsSafeMode = reading.IsSafeMode,
        IsRelayHeldOpen = reading.IsSafeMode || !SelfTestFailure.Allows(reading.SelfTest),
        Firmware = FirmwareName.Of(reading.FirmwareVersion),
    };

    private static double? Density(double? milliamps, StoredTest test) =>
        milliamps is { } current ? Math.Round(current / test.AreaSquareCentimetres, Decimals) : null;

    /// <summary>
    /// The status comes once a second and the store is written in between, so it may know of fewer records than are here.
    /// </summary>
    private static LogView? Log(FixtureReading reading, LogCount count)
    {
        if (reading is not { BootId: { } boot, LogNextSequence: { } made })
        {
            return null;
        }

        long arrived = count.LastSequence + 1;
        return new LogView(boot, Math.Max(made, arrived), count.Stored, Math.Max(0, made - arrived), reading.LogFillPercent,
            reading.LogOverflowed, reading.StorageFailures)
        {
            Missing = count.Missing,
            Quarantined = count.Quarantined,
        };
    }
}
