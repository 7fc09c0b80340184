using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ad5941;

/// <summary>Brings an AD5941 into the state for a point: its initialisation after a reset, sine, transform and switches.</summary>
public sealed class Ad5941Setup
{
    private const int SwitchesByRegister = 1 << 16;
    private const int SineGenerator = 4;
    private const int TransformOf16384WithHann = (12 << 4) | 1;

    /// <summary>Switches: D5 to CE0; P and N to the sense pins; T2 to AIN1, T9 to the transimpedance resistor.</summary>
    private const int ToCounterElectrode = 1 << 4;
    private const int SensePositive = 1 << 2;
    private const int SenseNegative = 1 << 3;
    private const int Return = (1 << 1) | (1 << 8);

    /// <summary>Above 80 kHz the analog part runs in its high-power mode (PMBW, and the update rate of the DAC in HSDACCON).</summary>
    private const int HighPowerWord = 5368709;
    private const int HighPower = 0x0D;
    private const int LowPowerDac = 0x1B << 1;
    private const int HighPowerDac = 0x07 << 1;

    /// <summary>
    /// To be written after every reset, in this order (data sheet, table of the initialisation): address and value in turn.
    /// </summary>
    private static readonly int[] AfterReset =
    {
        0x0908, 0x02C9, 0x0C08, 0x206C, 0x21F0, 0x0010, 0x0410, 0x02C9, 0x0A28, 0x0009, 0x238C, 0x0104, 0x0A04, 0x4859, 0x0A04, 0xF27B,
        0x0A00, 0x8009, 0x22F0, 0x0000,
    };

    private readonly Ad5941Registers _registers;
    private bool _isReady;

    public Ad5941Setup(Ad5941Registers registers) => _registers = registers;

    /// <summary>The chip is initialised again before the next point.</summary>
    public void Forget() => _isReady = false;

    /// <summary>Identifies the chip, and initialises it after a reset or a failure.</summary>
    public SampleQuality Prepare()
    {
        SampleQuality quality = _registers.Identify();
        for (int i = 0; i < AfterReset.Length && quality == SampleQuality.Good && !_isReady; i += 2)
        {
            quality = BusQuality.Of(_registers.Write(AfterReset[i], AfterReset[i + 1]));
        }

        _isReady = quality == SampleQuality.Good;
        return quality;
    }

    /// <summary>Sets the sine, the resistor and the transform of a point, and connects the load.</summary>
    public SampleQuality Configure(ImpedancePoint point)
    {
        bool isHigh = point.FrequencyWord > HighPowerWord;
        SampleQuality quality = _registers.Set(Ad5941Register.SwitchControl, SwitchesByRegister);
        quality = _registers.Then(quality, Ad5941Register.InterruptSelect, Ad5941Register.TransformReady);
        quality = _registers.Then(quality, Ad5941Register.PowerMode, isHigh ? HighPower : 0);
        quality = _registers.Then(quality, Ad5941Register.HighSpeedDacControl, isHigh ? HighPowerDac : LowPowerDac);
        quality = _registers.Then(quality, Ad5941Register.WaveformControl, SineGenerator);
        quality = _registers.Then(quality, Ad5941Register.WaveformFrequency, point.FrequencyWord);
        quality = _registers.Then(quality, Ad5941Register.WaveformAmplitude, point.Amplitude);
        quality = _registers.Then(quality, Ad5941Register.TransimpedanceResistor, point.ResistorCode);
        quality = _registers.Then(quality, Ad5941Register.DftControl, TransformOf16384WithHann);
        return quality == SampleQuality.Good ? Connect(ToCounterElectrode, SensePositive, SenseNegative, Return) : quality;
    }

    /// <summary>Takes the excitation off and opens every switch.</summary>
    public SampleQuality Off()
    {
        SampleQuality off = _registers.Set(Ad5941Register.AfeControl, 0);
        SampleQuality open = Connect(0, 0, 0, 0);
        return off != SampleQuality.Good ? off : open;
    }

    private SampleQuality Connect(int d, int p, int n, int t)
    {
        SampleQuality quality = _registers.Set(Ad5941Register.DSwitches, d);
        quality = _registers.Then(quality, Ad5941Register.PSwitches, p);
        quality = _registers.Then(quality, Ad5941Register.NSwitches, n);
        return _registers.Then(quality, Ad5941Register.TSwitches, t);
    }
}
