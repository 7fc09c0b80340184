using SolidCell.Core.Control;
using SolidCell.Drivers;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>The AD5693R and the range line of the reference board, and the current that its pump makes of them.</summary>
internal sealed class DacRegisters : IRegisterBus, IDigitalOutput
{
    private const byte DacAndInputRegister = 0x30;
    private const int CodesPerFullScale = 26214;

    private bool _isHighRange;

    /// <summary>Transfers so far: a field, so that counting costs little beside what is measured.</summary>
    public int Transfers;

    public int Nanoamps { get; private set; }

    public int ShuntOhms => MeasuringChain.ShuntOhms(_isHighRange ? CurrentRange.TenMilliamps : CurrentRange.OneMilliamp);

    public BusStatus Write(byte[] data, int count)
    {
        Transfers++;
        if (data[0] == DacAndInputRegister)
        {
            int code = ((data[1] << 8) | data[2]) - RangeCalibration.CodeOfZero;
            int fullScale = _isHighRange ? CurrentController.HighRangeNanoamps : CurrentController.LowRangeNanoamps;
            Nanoamps = (int)((long)code * fullScale / CodesPerFullScale);
        }

        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount) => BusStatus.NoAnswer;

    public void Write(bool high) => _isHighRange = high;
}
