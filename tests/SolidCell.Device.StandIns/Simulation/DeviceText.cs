namespace SolidCell.Device.StandIns.Simulation;

/// <summary>Text as the device's interpreter keeps it.</summary>
public static class DeviceText
{
    /// <summary>Up to the first NUL: there a string ends on the device.</summary>
    public static string Of(string text) => text.Split('\0')[0];
}
