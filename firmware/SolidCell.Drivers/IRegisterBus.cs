namespace SolidCell.Drivers;

/// <summary>
/// The seam between the drivers and the wire: one chip on an I2C or SPI bus. The device implements it over
/// System.Device.I2c; on the desktop a simulated chip answers, register by register. On SPI a call is one frame. Never throws.
/// </summary>
public interface IRegisterBus
{
    /// <summary>Writes the first <paramref name="count"/> bytes of <paramref name="data"/>.</summary>
    BusStatus Write(byte[] data, int count);

    /// <summary>Writes, then reads after a repeated start, without letting go of the bus.</summary>
    BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount);
}
