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
        SimulatedHardware.Levels[_number] = (bool)value;
        SimulatedHardware.PinWritten(_number, (bool)value);
    }

    public void Dispose()
    {
    }
}
