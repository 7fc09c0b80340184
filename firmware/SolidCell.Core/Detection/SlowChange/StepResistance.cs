using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>Resistance of a step from its level, 1/256 uV times 1024 per nA.</summary>
internal static class StepResistance
{
    private const int Bits = 10;

    public static long Of(long level, int current) => (level << Bits) / IntMath.Magnitude(current);

    /// <summary>Level at which a resistance shows at a current.</summary>
    public static long Level(long resistance, int current) => (resistance * IntMath.Magnitude(current)) >> Bits;
}
