namespace SolidCell.Device.Storage;

/// <summary>What is kept besides the log, by its number in the block store. A number is never given to something else.</summary>
internal static class Blocks
{
    /// <summary>The program of the open test, see <see cref="ProgramKeeper"/>.</summary>
    internal const int Program = 0;

    /// <summary>Boots, and those in a row that did not last, see <see cref="BootCounter"/>.</summary>
    internal const int BootCount = 1;

    /// <summary>The last crash, see <see cref="CrashKeeper"/>.</summary>
    internal const int Crash = 2;

    /// <summary>The broker's address, see <see cref="Link.BrokerAddress"/>.</summary>
    internal const int BrokerAddress = 4;

    /// <summary>Calibration and tare, kept by the instrument.</summary>
    internal const int Calibration = SolidCell.Core.Calibration.CalibrationStore.Block;

    /// <summary>How far the hosts have counted, kept by the uplink.</summary>
    internal const int Hosts = SolidCell.Core.Commands.ReplayGuard.Block;
}
