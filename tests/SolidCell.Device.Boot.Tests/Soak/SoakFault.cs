namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>What goes wrong in the soak.</summary>
internal enum SoakFault
{
    BrokerAway,
    WifiAway,
    HostAway,
    ClientHangs,
    PowerCut,
    ChipSilent,
    BusHeld,
    StorageSlow,
    StorageRefuses,
}
