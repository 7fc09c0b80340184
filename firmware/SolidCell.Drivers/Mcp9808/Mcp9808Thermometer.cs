using SolidCell.Core.Measurement;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Drivers.Mcp9808;

/// <summary>
/// A Microchip MCP9808, 0.0625 degC a bit
/// (https://ww1.microchip.com/downloads/en/DeviceDoc/25095A.pdf). Own code because a transfer that fails must be a failed
/// reading, and the stock binding does not tell.
/// </summary>
public sealed class Mcp9808Thermometer : IThermometer
{
    private const byte AmbientRegister = 5;
    private const int SignBit = 0x1000;
    private const int Magnitude = 0x0FFF;

    /// <summary>Range of the chip (datasheet, electrical characteristics), in sixteenths of a degree.</summary>
    private const int LeastSixteenths = -40 * 16;
    private const int MostSixteenths = 125 * 16;

    private readonly IRegisterBus _bus;
    private readonly byte[] _register = { AmbientRegister };
    private readonly byte[] _answer = new byte[2];

    public Mcp9808Thermometer(IRegisterBus bus) => _bus = bus;

    public SampleQuality Read(out int millidegrees)
    {
        millidegrees = 0;
        SampleQuality quality = BusQuality.Of(_bus.WriteRead(_register, 1, _answer, 2));
        if (quality != SampleQuality.Good)
        {
            return quality;
        }

        int word = (_answer[0] << 8) | _answer[1];
        int sixteenths = (word & SignBit) != 0 ? (word & Magnitude) - SignBit : word & Magnitude;
        if (sixteenths < LeastSixteenths || sixteenths > MostSixteenths)
        {
            return SampleQuality.Implausible;
        }

        millidegrees = sixteenths * 125 / 2;
        return SampleQuality.Good;
    }
}
