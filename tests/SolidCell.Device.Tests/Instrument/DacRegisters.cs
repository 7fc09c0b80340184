using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Drivers;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>The AD5693R and the range line of the reference board, and the current that its pump makes of them.</summary>
internal sealed class DacRegisters : IRegisterBus, IDigitalOutput
{
    private const byte DacAndInputRegister = 0x30;
    private const int CodesPerFullScale = 26214;

    /// <summary>Transfers so far.</summary>
    public int Transfers;

    /// <summary>What the pump drives, and the shunt it is measured on.</summary>
    public int Nanoamps;
    public int ShuntOhms = MeasuringChain.ShuntOhms(CurrentRange.OneMilliamp);

    private int _fullScaleNanoamps = CurrentController.LowRangeNanoamps;

    public BusStatus Write(byte[] data, int count)
    {
        Transfers++;
        if (data[0] == DacAndInputRegister)
        {
            int code = ((data[1] << 8) | data[2]) - RangeCalibration.CodeOfZero;
            Nanoamps = (int)((long)code * _fullScaleNanoamps / CodesPerFullScale);
        }

        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount) => BusStatus.NoAnswer;

    public void Write(bool high)
    {
        _fullScaleNanoamps = high ? CurrentController.HighRangeNanoamps : CurrentController.LowRangeNanoamps;
        ShuntOhms = MeasuringChain.ShuntOhms(high ? CurrentRange.TenMilliamps : CurrentRange.OneMilliamp);
    }
}
