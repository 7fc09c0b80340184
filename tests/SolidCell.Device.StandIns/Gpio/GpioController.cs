namespace System.Device.Gpio;

public sealed class GpioController : IDisposable
{
    public GpioPin OpenPin(int pinNumber, PinMode mode) => new(pinNumber);

    public void Dispose()
    {
    }
}
