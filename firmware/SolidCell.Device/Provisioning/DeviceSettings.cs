namespace SolidCell.Device.Provisioning;

/// <summary>Everything in the configuration file.</summary>
public sealed class DeviceSettings
{
    public LinkSettings Link = new LinkSettings();

    /// <summary>True when the log goes to an SD card instead of the internal flash.</summary>
    public bool LogsToCard;

    /// <summary>What the log may take of the internal flash in kilobytes; 0 for what fits the module.</summary>
    public int LogKilobytes;

    /// <summary>True when voltage and current are averaged so that the mains do not move them; a tick takes 25 ms more.</summary>
    public bool AveragesMains;
}
