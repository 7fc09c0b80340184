using SolidCell.Core.Measurement;
using SolidCell.Drivers;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>
/// The ADS1115 of the reference board as its registers answer, a 100 Ohm cell at its inputs, and the two slow inputs
/// with steady codes and a thermometer at 30 degC. A conversion is ready at once.
/// </summary>
internal sealed class BoardRegisters : IRegisterBus, IAnalogInput, IThermometer
{
    private const int Ohms = 100;
    private const byte ReadyBit = 0x80;

    /// <summary>The middle of the range: 50 MPa, and 3.3 V of supply.</summary>
    private const int SteadyCode = 32760;

    private static readonly int[] SixteenthMicrovoltsPerCode = { 3000, 2000, 1000, 500, 250, 125 };

    /// <summary>Transfers so far, those of the DAC left out.</summary>
    public int Transfers;

    private int _high;
    private int _low;
    private int _noise;
    private int _slowNoise;

    public DacRegisters Dac { get; } = new DacRegisters();

    public bool IsCellConnected { get; set; }

    /// <summary>Without the noise of a real converter.</summary>
    public bool IsQuiet { get; set; }

    public BusStatus Write(byte[] data, int count)
    {
        Transfers++;
        _high = data[1];
        _low = data[2];
        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        Transfers++;
        int word = data[0] == 0 ? Code() : ((_high | ReadyBit) << 8) | _low;
        answer[0] = (byte)(word >> 8);
        answer[1] = (byte)word;
        return BusStatus.Done;
    }

    public bool TryRead(out int code)
    {
        // An input that repeats itself is taken for a dead one.
        _slowNoise = (_slowNoise + 1) % 3;
        code = SteadyCode + _slowNoise;
        return true;
    }

    public SampleQuality Read(out int millidegrees)
    {
        millidegrees = 30000;
        return SampleQuality.Good;
    }

    /// <summary>Two codes either way, other ones each time: a converter that repeats itself is taken for a stuck one.</summary>
    private int Noise()
    {
        _noise = ((_noise * 5) + 3) & 0xF;
        return IsQuiet ? 0 : (_noise % 5) - 2;
    }

    /// <summary>Input 0 sees the cell, input 3 the shunt; the bits above them are the gain's.</summary>
    private int Code()
    {
        long nanoamps = IsCellConnected ? Dac.Nanoamps : 0;
        bool isShunt = (_high & 0x70) == 0x30;
        long ohms = isShunt ? Dac.ShuntOhms : Ohms;
        return (int)(nanoamps * ohms * 16 / 1000 / SixteenthMicrovoltsPerCode[(_high >> 1) & 7]) + Noise();
    }
}
