using SolidCell.Device.StandIns.Simulation;

namespace System.Device.Gpio;

public sealed class GpioPin : IDisposable
{
    private readonly int _number;

    internal GpioPin(int number) => _number = number;

    public int PinNumber => _number;

    public PinValue Read() => SimulatedHardware.Levels.TryGetValue(_number, out var high) && high;

    public void Write(PinValue value)
    {
        var entered = StandInMemory.Enter();
        SimulatedHardware.Levels[_number] = (bool)value;
        SimulatedHardware.PinWritten(_number, (bool)value);
        StandInMemory.Leave(entered);
    }

    public void Dispose()
    {
    }
}
