using SolidCell.Core.Measurement;
using SolidCell.Drivers;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>
/// The ADS1115 of the reference board as its registers answer, a 100 Ohm cell at its inputs, and the two slow inputs
/// with steady codes and a thermometer at 30 degC. A conversion is ready at once. Everything is a field: what the simulation costs must
/// not hide what is measured through it.
/// </summary>
internal sealed class BoardRegisters : IRegisterBus, IAnalogInput, IThermometer
{
    private const int Ohms = 100;
    private const byte ReadyBit = 0x80;

    /// <summary>The middle of the range: 50 MPa, and 3.3 V of supply.</summary>
    private const int SteadyCode = 32760;

    public readonly DacRegisters Dac = new DacRegisters();

    public bool IsCellConnected;

    /// <summary>Without the noise of a real converter.</summary>
    public bool IsQuiet;

    /// <summary>Transfers so far, those of the DAC left out.</summary>
    public int Transfers;

    private readonly int[] _sixteenthMicrovoltsPerCode = { 3000, 2000, 1000, 500, 250, 125 };

    /// <summary>Two codes either way, other ones each time: a converter that repeats itself is taken for a stuck one.</summary>
    private readonly int[] _noise = { 1, 1, 2, -2, -1, 0, -2, 2, 0, 1, -1, -2, 0, 1, 2, -1 };
    private int _turn;
    private byte _high;
    private byte _low;
    private int _slowNoise;

    public BusStatus Write(byte[] data, int count)
    {
        Transfers++;
        _high = (byte)(data[1] | ReadyBit);
        _low = data[2];
        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        Transfers++;
        if (data[0] != 0)
        {
            answer[0] = _high;
            answer[1] = _low;
            return BusStatus.Done;
        }

        int code = Code();
        answer[0] = (byte)(code >> 8);
        answer[1] = (byte)code;
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

    /// <summary>Input 0 sees the cell, input 3 the shunt; the bits above them are the gain's.</summary>
    private int Code()
    {
        int high = _high;
        int turn = (_turn + 1) & 0xF;
        _turn = turn;
        long nanoamps = IsCellConnected ? Dac.Nanoamps : 0;
        int ohms = (high & 0x70) == 0x30 ? Dac.ShuntOhms : Ohms;
        int code = (int)(nanoamps * ohms * 16 / 1000 / _sixteenthMicrovoltsPerCode[(high >> 1) & 7]);
        return IsQuiet ? code : code + _noise[turn];
    }
}
