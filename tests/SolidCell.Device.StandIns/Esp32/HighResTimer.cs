using SolidCell.Device.StandIns.Simulation;

namespace nanoFramework.Hardware.Esp32;

public class HighResTimer
{
    public static ulong GetCurrent() => SimulatedHardware.Microseconds();
}
