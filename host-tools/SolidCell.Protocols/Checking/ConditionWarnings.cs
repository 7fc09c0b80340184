using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Units;

namespace SolidCell.Protocols.Checking;

/// <summary>Warns about set values that the safety envelope does not let a test keep.</summary>
internal static class ConditionWarnings
{
    public static void Check(Protocol protocol, Position at, ProblemList problems)
    {
        SafetySection safety = protocol.Safety;
        Check("pressure", protocol.Conditions.StackKilopascals, safety.MinimumStackKilopascals, safety.MaximumStackKilopascals,
            QuantityText.Pressure, at, problems);
        Check("temperature", protocol.Conditions.FrameMillidegrees, safety.MinimumFrameMillidegrees, safety.MaximumFrameMillidegrees,
            QuantityText.Temperature, at, problems);
    }

    private static void Check(
        string what, SetValue? set, long lowest, long highest, Func<long, string> text, Position at, ProblemList problems)
    {
        if (set is not null && (set.Lowest < lowest || set.Highest > highest))
        {
            string envelope = $"{text(lowest)} to {text(highest)}";
            problems.Warn(at, $"the {what} may go from {text(set.Lowest)} to {text(set.Highest)} by its tolerance, "
                + $"but the safety envelope, {envelope}, stops the test before");
        }
    }
}
