using SolidCell.Core.Control;
using SolidCell.Core.Safety;

namespace SolidCell.Core.Instrument;

/// <summary>What a fixture is built like. The defaults are the reference board's.</summary>
public sealed class InstrumentSettings
{
    /// <summary>Time between two ticks.</summary>
    public int SamplePeriodMilliseconds = 50;

    /// <summary>
    /// Time after a tick at which the source puts its new current out: what the firmware takes to measure and decide. It matters to a
    /// multisine alone.
    /// </summary>
    public int UpdateMicroseconds = 5000;

    /// <summary>How long the cell relay stays closed without a beat (docs/decisions/0010); longer than a few sample periods.</summary>
    public int RelayHoldMilliseconds = 2000;

    /// <summary>Largest current a program may ask for: the high range's full scale.</summary>
    public int MaximumSetNanoamps = CurrentController.HighRangeNanoamps;

    /// <summary>Largest |voltage| a program may ask for: what the current source can still drive.</summary>
    public int MaximumSetMicrovolts = 4600000;

    public SafetyLimits Safety = new SafetyLimits();
}
