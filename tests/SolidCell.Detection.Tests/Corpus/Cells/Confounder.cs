namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>What happens to a generated cell that is no short circuit.</summary>
public enum Confounder
{
    None,
    MainsHum,
    LostContact,
    ContactFlicker,
    StuckAtZero,
    StuckAtLastValue,
    NotANumber,
    SensorSpikes,
    RangeChange,
    CurrentTrim,
    VoidGrowth,
    TemperatureStep,
    TemperatureSwing,
    PressureSwing,
    PressureStep,
    SlowDrift,
    Wear,
    BreakIn,
    Offset,
    Rests,

    FullPlain,
    FullTemperature,
    FullRetightened,
    FullStuckLoadCell,
    FullSilentLoadCell,
    FullLoadCellDrift,
    FullNoTemperature,
    FullFade,
}
