using SolidCell.Device.StandIns.Simulation;

namespace System.Device.Adc;

public abstract class AdcChannelBase
{
    public abstract int ReadValue();
}

public class AdcChannel : AdcChannelBase, IDisposable
{
    private readonly int _number;

    internal AdcChannel(int number) => _number = number;

    public override int ReadValue()
    {
        var entered = StandInMemory.Enter();
        var value = SimulatedHardware.AnalogInputs.TryGetValue(_number, out var reading) ? reading() : 0;
        StandInMemory.Leave(entered);
        return value;
    }

    public void Dispose()
    {
    }
}

public abstract class AdcControllerBase
{
    public abstract AdcChannel OpenChannel(int channelNumber);
}

public class AdcController : AdcControllerBase
{
    public override AdcChannel OpenChannel(int channelNumber) => new(channelNumber);
}
