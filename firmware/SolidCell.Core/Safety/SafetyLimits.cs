using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Safety;

/// <summary>The bounds that hold: the hardware's, drawn in by the envelope of the test that runs.</summary>
public sealed class SafetyLimits
{
    /// <summary>Input range of the voltage channel with a margin: a lithium cell never leaves it.</summary>
    public int MaximumMicrovolts = 5000000;
    public int MinimumMicrovolts = -5000000;

    /// <summary>The high range with room for the controller's settling.</summary>
    public int MaximumNanoamps = 10500000;

    /// <summary>Rated load of the reference load cell on a 10 mm die, with a fifth in hand.</summary>
    public int MaximumKilopascals = 72000;
    public int MinimumKilopascals = int.MinValue;

    /// <summary>Below this the stack is not in contact; only watched when the test asks for any pressure.</summary>
    public int ContactKilopascals = 100;

    /// <summary>Seals and load cell of the reference frame.</summary>
    public int MaximumMillidegrees = 85000;
    public int MinimumMillidegrees = -20000;

    /// <summary>Where the analog supplies start to leave regulation.</summary>
    public int MinimumSupplyMillivolts = 3000;

    /// <summary>A current this far from its set point is not being controlled: a tenth of it and 50 uA.</summary>
    public int FollowingFloorNanoamps = 50000;

    /// <summary>These limits within an envelope.</summary>
    public SafetyLimits Within(SafetyEnvelope envelope)
    {
        SafetyLimits both = Copy();
        both.MaximumMicrovolts = Lower(MaximumMicrovolts, envelope.MaximumCellMicrovolts);
        both.MinimumMicrovolts = Higher(MinimumMicrovolts, envelope.MinimumCellMicrovolts);

        // The envelope bounds set points exactly; what is measured may overshoot by the controller's 2 % and its noise.
        long envelopeNanoamps = envelope.MaximumCellNanoamps + (envelope.MaximumCellNanoamps / 20L) + FollowingFloorNanoamps;
        both.MaximumNanoamps = (int)IntMath.Clamp(envelopeNanoamps, 0L, MaximumNanoamps);
        both.MaximumKilopascals = Lower(MaximumKilopascals, envelope.MaximumStackKilopascals);
        both.MinimumKilopascals = Higher(MinimumKilopascals, envelope.MinimumStackKilopascals);
        both.MaximumMillidegrees = Lower(MaximumMillidegrees, envelope.MaximumFrameMillidegrees);
        both.MinimumMillidegrees = Higher(MinimumMillidegrees, envelope.MinimumFrameMillidegrees);
        return both;
    }

    private SafetyLimits Copy()
    {
        SafetyLimits copy = new SafetyLimits();
        copy.ContactKilopascals = ContactKilopascals;
        copy.MinimumSupplyMillivolts = MinimumSupplyMillivolts;
        copy.FollowingFloorNanoamps = FollowingFloorNanoamps;
        return copy;
    }

    private static int Lower(int a, int b) => a < b ? a : b;

    private static int Higher(int a, int b) => a > b ? a : b;
}
