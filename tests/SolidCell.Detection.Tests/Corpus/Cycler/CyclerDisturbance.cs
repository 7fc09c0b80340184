namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>What disturbs the readings of a healthy cell.</summary>
public enum CyclerDisturbance
{
    None,

    /// <summary>Bursts of interference, both ways, 5 to 100 mV.</summary>
    Interference,

    /// <summary>A lead opens for a while: the voltage goes to the source's compliance, of either sign.</summary>
    OpenLead,

    /// <summary>3 K from day to night, not measured.</summary>
    DayAndNight,
}

/// <summary>When rows are written.</summary>
/// <param name="Seconds">At the latest after so long.</param>
/// <param name="Volts">And when the voltage has changed by so much; 0: never for that.</param>
public sealed record RowRule(double Seconds, double Volts)
{
    public static readonly RowRule[] All = [new(1, 0), new(10, 0), new(60, 0), new(120, 0.005), new(30, 0.01), new(300, 0.05)];
}
