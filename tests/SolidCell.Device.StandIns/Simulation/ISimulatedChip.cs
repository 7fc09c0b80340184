using System.Device.I2c;

namespace SolidCell.Device.StandIns.Simulation;

/// <summary>A chip on the simulated I2C bus.</summary>
public interface ISimulatedChip
{
    /// <summary>A transfer: bytes written, then bytes read (none for a plain write).</summary>
    I2cTransferStatus Transfer(byte[] written, byte[] read);
}
