using System.Device.Adc;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Hardware;

/// <summary>A channel of the microcontroller's own converter, several readings added up: its noise is larger than its step.</summary>
public sealed class OversampledInput : IAnalogInput
{
    private readonly AdcChannel _channel;

    public OversampledInput(AdcController converter, int channel) => _channel = converter.OpenChannel(channel);

    public bool TryRead(out int code)
    {
        code = 0;
        for (int i = 0; i < Board.ReadingsPerSum; i++)
        {
            code += _channel.ReadValue();
        }

        return true;
    }
}
