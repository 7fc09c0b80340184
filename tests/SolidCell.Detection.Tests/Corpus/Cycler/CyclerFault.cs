namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>What is built into a cell of the cycler corpus.</summary>
public enum CyclerFault
{
    None,

    /// <summary>The voltage collapses to 0.1 to 8 % under a charging or discharging current.</summary>
    HardShort,

    /// <summary>15 to 80 mV for 4 to 60 s, and at least for 4 rows, under charge, discharge or rest.</summary>
    Dip,

    /// <summary>From a moment in the third full charge on: 40 to 70 %, or 70 to 150 %, of the charging current leak.</summary>
    PartialLeak,
    Leak,

    /// <summary>2 to 8 % of the capacity leak in each hour of a rest of 8 h after the third charge.</summary>
    RestLeak,

    /// <summary>In the third charge's hold of the voltage a leak of 0.1 to 0.3 C begins.</summary>
    HoldLeak,
}
