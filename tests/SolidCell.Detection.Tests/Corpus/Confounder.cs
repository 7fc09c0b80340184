namespace SolidCell.Detection.Tests.Corpus;

/// <summary>What happens to a generated cell that is no short circuit.</summary>
public enum Confounder
{
    None,
    MainsHum,
    LostContact,
    StuckAtZero,
    NotANumber,
    RangeChange,
    VoidGrowth,
    TemperatureStep,
    SlowDrift,
}
