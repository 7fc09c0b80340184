using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ad5941;

/// <summary>
/// Brings an AD5941 into the state for a point. After a reset: its initialisation, the clock of its crystal (32 MHz; the oscillator inside
/// is off by up to 3 %), and 1.11 V on VZERO0, at which the sense pins are held: without it they lie at ground, below what the converter
/// takes. For each point: sine, transform and switches.
/// </summary>
public sealed class Ad5941Setup
{
    /// <summary>Asked so often, a crystal that does not swing has failed; it takes some milliseconds, an access a tenth of one.</summary>
    public const int MostClockPolls = 100;

    /// <summary>
    /// AFECON: DAC reference, second filter, transimpedance amplifier, both excitation amplifiers, converter and DAC; bit 19 is set after
    /// reset and stays. The buffer for a bias of the sine (bit 21) stays off: there is none.
    /// </summary>
    public const int Powered = (1 << 20) | (1 << 19) | (1 << 16) | (1 << 11) | (1 << 10) | (1 << 9) | (1 << 7) | (1 << 6);

    private const int SwitchesByRegister = 1 << 16;
    private const int SineGenerator = 4;

    /// <summary>Feedback capacitor of 31 pF beside the transimpedance resistor, which keeps its amplifier stable.</summary>
    private const int FeedbackCapacitor = 31 << 5;

    /// <summary>
    /// Switches: the generator drives CE0 and regulates the voltage from the pin CE0 to the pin AIN1; AIN1 is held at 1.11 V by the
    /// transimpedance amplifier. Regulated between the sense pins, which are coupled by capacitors, it would have no hold at 0 Hz.
    /// </summary>
    private const int DriveCounterElectrode = 1 << 4;
    private const int RegulateCounterElectrode = 1 << 10;
    private const int RegulateReturn = 1 << 1;
    private const int Return = (1 << 1) | (1 << 8);

    private const int HighPower = 0x0D;
    private const int LowPowerDac = 0x1B << 1;
    private const int HighPowerDac = 0x07 << 1;

    /// <summary>CLKCON0: 32 MHz by 2 for the system, by 1 or 2 for the converter.</summary>
    private const int ConverterAt32Megahertz = (1 << 6) | 2;
    private const int ConverterAt16Megahertz = (2 << 6) | 2;
    private const int CrystalForBoth = (1 << 2) | 1;
    private const int CrystalOn = 7;
    private const int CrystalSwings = 1 << 10;

    /// <summary>LPDACCON0: powered, writable, the 12 bits of 0.2 to 2.4 V go to VZERO0; 1694 of 4095 are 1.11 V.</summary>
    private const int BiasFrom12Bits = (1 << 4) | (1 << 3) | 1;
    private const int BiasCodes = (26 << 12) | 1694;
    private const int BiasToPin = (1 << 5) | (1 << 1);

    /// <summary>
    /// To be written after every reset, in this order (data sheet, table of the initialisation; the last four unlock, set and lock two
    /// trims): address and value in turn. Then the oscillators, behind their key.
    /// </summary>
    private static readonly int[] AfterReset =
    {
        0x0908, 0x02C9, 0x0C08, 0x206C, 0x21F0, 0x0010, 0x0410, 0x02C9, 0x0A28, 0x0009, 0x238C, 0x0104, 0x0A04, 0x4859, 0x0A04, 0xF27B,
        0x0A00, 0x8009, 0x22F0, 0x0000, 0x2230, unchecked((int)0xDE87A5AF), 0x2250, 0x103F, 0x22B0, 0x203C,
        0x2230, unchecked((int)0xDE87A5A0), Ad5941Register.OscillatorKey, 0xCB14, Ad5941Register.OscillatorControl, CrystalOn,
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
        if (quality == SampleQuality.Good && !_isReady)
        {
            quality = Initialise();
        }

        _isReady = quality == SampleQuality.Good;
        return quality;
    }

    /// <summary>Sets the sine, the resistor and the transform of a point, and connects the load.</summary>
    public SampleQuality Configure(ImpedancePoint point)
    {
        int word = point.FrequencyWord;
        bool isHigh = Ad5941Window.IsHighPower(word);
        SampleQuality quality = _registers.Set(Ad5941Register.SwitchControl, SwitchesByRegister);
        quality = _registers.Then(quality, Ad5941Register.InterruptSelect, Ad5941Register.TransformReady);
        quality = _registers.Then(quality, Ad5941Register.ClockDivider, isHigh ? ConverterAt32Megahertz : ConverterAt16Megahertz);
        quality = _registers.Then(quality, Ad5941Register.PowerMode, isHigh ? HighPower : 0);
        quality = _registers.Then(quality, Ad5941Register.HighSpeedDacControl, isHigh ? HighPowerDac : LowPowerDac);
        quality = _registers.Then(quality, Ad5941Register.WaveformControl, SineGenerator);
        quality = _registers.Then(quality, Ad5941Register.WaveformFrequency, word);
        quality = _registers.Then(quality, Ad5941Register.WaveformAmplitude, point.Amplitude);
        quality = _registers.Then(quality, Ad5941Register.TransimpedanceResistor, FeedbackCapacitor | point.ResistorCode);
        quality = _registers.Then(quality, Ad5941Register.ConverterFilter, Ad5941Window.Filter(word));
        quality = _registers.Then(quality, Ad5941Register.DftControl, Ad5941Window.Transform(word));
        return quality == SampleQuality.Good ? Drive() : quality;
    }

    /// <summary>Takes the sine off and holds CE0 and AIN1 at 1.11 V: the coupling capacitors fill and empty against the bias.</summary>
    public SampleQuality Hold()
    {
        SampleQuality quality = Prepare();
        quality = _registers.Then(quality, Ad5941Register.SwitchControl, SwitchesByRegister);
        quality = _registers.Then(quality, Ad5941Register.TransimpedanceResistor, FeedbackCapacitor);
        quality = _registers.Then(quality, Ad5941Register.AfeControl, Powered);
        return quality == SampleQuality.Good ? Drive() : quality;
    }

    /// <summary>Takes the excitation off and opens every switch.</summary>
    public SampleQuality Off()
    {
        SampleQuality off = _registers.Set(Ad5941Register.AfeControl, 0);
        SampleQuality open = Connect(0, 0, 0, 0);
        return off != SampleQuality.Good ? off : open;
    }

    private SampleQuality Initialise()
    {
        SampleQuality quality = SampleQuality.Good;
        for (int i = 0; i < AfterReset.Length && quality == SampleQuality.Good; i += 2)
        {
            quality = BusQuality.Of(_registers.Write(AfterReset[i], AfterReset[i + 1]));
        }

        quality = quality == SampleQuality.Good ? AwaitCrystal() : quality;
        quality = _registers.Then(quality, Ad5941Register.ClockDivider, ConverterAt16Megahertz);
        quality = _registers.Then(quality, Ad5941Register.ClockSelect, CrystalForBoth);
        quality = _registers.Then(quality, Ad5941Register.LowPowerReference, 0);
        quality = _registers.Then(quality, Ad5941Register.LowPowerDacControl, BiasFrom12Bits);
        quality = _registers.Then(quality, Ad5941Register.LowPowerDacData, BiasCodes);
        quality = _registers.Then(quality, Ad5941Register.LowPowerDacSwitches, BiasToPin);
        return _registers.Then(quality, Ad5941Register.TransimpedanceBias, 0);
    }

    private SampleQuality AwaitCrystal()
    {
        int state = 0;
        SampleQuality quality = SampleQuality.Good;
        for (int i = 0; i < MostClockPolls && quality == SampleQuality.Good && (state & CrystalSwings) == 0; i++)
        {
            quality = BusQuality.Of(_registers.Read(Ad5941Register.OscillatorControl, out state));
        }

        return quality == SampleQuality.Good && (state & CrystalSwings) == 0 ? SampleQuality.Implausible : quality;
    }

    private SampleQuality Drive() => Connect(DriveCounterElectrode, RegulateCounterElectrode, RegulateReturn, Return);

    private SampleQuality Connect(int d, int p, int n, int t)
    {
        SampleQuality quality = _registers.Set(Ad5941Register.DSwitches, d);
        quality = _registers.Then(quality, Ad5941Register.PSwitches, p);
        quality = _registers.Then(quality, Ad5941Register.NSwitches, n);
        return _registers.Then(quality, Ad5941Register.TSwitches, t);
    }
}
