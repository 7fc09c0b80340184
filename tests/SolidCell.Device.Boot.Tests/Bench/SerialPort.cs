namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>What the firmware writes to the serial port: on the device, the console.</summary>
internal sealed class SerialPort : IDisposable
{
    private readonly TextWriter _usual = Console.Out;
    private readonly StringWriter _written = new();

    public SerialPort() => Console.SetOut(TextWriter.Synchronized(_written));

    public string Text => _written.ToString();

    public void Dispose()
    {
        Console.SetOut(_usual);
        _written.Dispose();
    }
}
