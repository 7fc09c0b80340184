using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Mount;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>Every check by its name, in the order of the tables.</summary>
public static class AllChecks
{
    /// <summary>Name and check.</summary>
    public static IReadOnlyList<(string Name, Func<CheckContext, IEnumerable<Figure>> Run)> List { get; } =
    [
        (CurrentCheck.Name, CurrentCheck.Run),
        (StabilityCheck.Name, StabilityCheck.Run),
        (RangeSwitchCheck.Name, RangeSwitchCheck.Run),
        (SafeStateCheck.Name, SafeStateCheck.Run),
        (WatchdogCheck.Name, WatchdogCheck.Run),
        (LeakageCheck.Name, LeakageCheck.Run),
        (NoiseCheck.Name, NoiseCheck.Run),
        (MainsCheck.Name, MainsCheck.Run),
        (ImpedancePathCheck.Name, ImpedancePathCheck.Run),
        (FullCellCheck.Name, FullCellCheck.Run),
        (MountCheck.Name, _ => MountCheck.Run(false)),
    ];
}
