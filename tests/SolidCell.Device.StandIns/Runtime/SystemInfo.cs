using SolidCell.Device.StandIns.Simulation;

namespace nanoFramework.Runtime.Native;

public static class SystemInfo
{
    public static string TargetName => SimulatedHardware.TargetName;
}
