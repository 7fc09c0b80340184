using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ad5941;

/// <summary>
/// Four-wire impedance with an AD5941 (https://www.analog.com/media/en/technical-documentation/data-sheets/ad5940-5941.pdf): sine
/// generator, switch matrix, transimpedance amplifier and discrete Fourier transform. The sine goes out at CE0 and comes back at AIN1,
/// between which it is regulated; the voltage is sensed between AIN2 and AIN3. A point is begun and then asked for, tick by tick, so that
/// nothing waits; before and after it CE0 and AIN1 are held at the meter's bias. The chip is identified before and after each point, and
/// what was written is read back: a dead bus is a failed point and never 0 ohm.
/// </summary>
public sealed class Ad5941ImpedanceMeter : IImpedanceMeter
{
    public const int LargestFrequencyWord = 0xFFFFFF;
    public const int LargestAmplitude = 2047;
    public const int MostResistorCode = 7;

    /// <summary>Asked so often for one transform, the chip has failed: the window of 1 Hz, 7.3 s, is 146 ticks.</summary>
    public const int MostPolls = 200;

    private const long ClockMillihertz = 16000000000;
    private const int WordBits = 30;
    private const int AllFlags = -1;

    /// <summary>Largest value of the 18 bits of a transform; there the converter has clipped.</summary>
    private const int FullScale = 0x1FFFF;

    private const int Powered = Ad5941Setup.Powered;
    private const int Excited = 1 << 14;
    private const int Transforming = (1 << 15) | (1 << 8);

    /// <summary>ADCCON: positive input in bits 0 to 5, negative one in bits 8 to 12, a gain of 1.5 in bits 16 to 18.</summary>
    private const int VoltageInput = (1 << 16) | (7 << 8) | 6;
    private const int CurrentInput = (1 << 16) | (1 << 8) | 1;

    private readonly Ad5941Registers _registers;
    private readonly Ad5941Setup _setup;
    private ImpedancePoint? _point;
    private bool _isCurrent;
    private bool _isClipped;
    private int _polls;

    public Ad5941ImpedanceMeter(IRegisterBus bus)
    {
        _registers = new Ad5941Registers(bus);
        _setup = new Ad5941Setup(_registers);
    }

    /// <summary>True from <see cref="Begin"/> until the point is done or has failed.</summary>
    public bool IsBusy => _point != null;

    /// <summary>True when the chip answers at start-up with its identity: a board may do without it.</summary>
    public bool IsThere() => _registers.Identify() == SampleQuality.Good;

    public int WordOf(int millihertz)
    {
        long word = (((long)millihertz << WordBits) + (ClockMillihertz / 2)) / ClockMillihertz;
        return word < 1 ? 1 : word > LargestFrequencyWord ? LargestFrequencyWord : (int)word;
    }

    public void Guess(ImpedancePoint point, int microvolts) => Ad5941Range.Guess(point, microvolts);

    public bool Follow(ImpedancePoint point, int microvolts, bool keepsResistor) =>
        Ad5941Range.Follow(point, _isClipped, microvolts, keepsResistor);

    /// <summary>Starts the transform of the voltage; that of the current follows.</summary>
    /// <param name="point">Frequency, amplitude and resistor in, the words out.</param>
    public SampleQuality Begin(ImpedancePoint point)
    {
        if (point.FrequencyWord < 1 || point.FrequencyWord > LargestFrequencyWord || point.Amplitude < 1
            || point.Amplitude > LargestAmplitude
            || point.ResistorCode < 0 || point.ResistorCode > MostResistorCode)
        {
            return SampleQuality.Implausible;
        }

        SampleQuality quality = _setup.Prepare();
        if (quality == SampleQuality.Good)
        {
            quality = _setup.Configure(point);
        }

        _point = point;
        _isClipped = false;
        _isCurrent = false;
        return Ended(quality == SampleQuality.Good ? Convert() : quality);
    }

    /// <summary>
    /// Asks for the transform. <see cref="SampleQuality.OutOfDate"/> while it runs, <see cref="SampleQuality.Good"/> after each of the two
    /// (the point is done when
    /// <see cref="IsBusy"/> is false), anything else when the point has failed.
    /// </summary>
    public SampleQuality Poll()
    {
        ImpedancePoint? point = _point;
        if (point == null)
        {
            return SampleQuality.Implausible;
        }

        int flags;
        SampleQuality quality = BusQuality.Of(_registers.Read(Ad5941Register.InterruptFlags, out flags));
        if (quality == SampleQuality.Good && (flags & Ad5941Register.TransformReady) == 0)
        {
            _polls++;
            return _polls < MostPolls ? SampleQuality.OutOfDate : Ended(SampleQuality.Implausible);
        }

        return Ended(quality == SampleQuality.Good ? Take(point) : quality);
    }

    /// <summary>Takes the sine off and holds CE0 and AIN1 at the bias; a chip that does not follow has its switches opened.</summary>
    public SampleQuality Stop()
    {
        _point = null;
        SampleQuality quality = _setup.Hold();
        if (quality != SampleQuality.Good)
        {
            Fail();
        }

        return quality;
    }

    private SampleQuality Convert()
    {
        _polls = 0;
        SampleQuality quality = _registers.Set(Ad5941Register.ConverterControl, _isCurrent ? CurrentInput : VoltageInput);
        quality = _registers.Then(quality, Ad5941Register.AfeControl, Powered | Excited);
        if (quality == SampleQuality.Good)
        {
            quality = BusQuality.Of(_registers.Write(Ad5941Register.InterruptClear, AllFlags));
        }

        return _registers.Then(quality, Ad5941Register.AfeControl, Powered | Excited | Transforming);
    }

    private SampleQuality Take(ImpedancePoint point)
    {
        int real;
        int imaginary;
        SampleQuality quality = BusQuality.Of(_registers.Read(Ad5941Register.DftReal, out real));
        if (quality == SampleQuality.Good)
        {
            quality = BusQuality.Of(_registers.Read(Ad5941Register.DftImaginary, out imaginary));
            return quality == SampleQuality.Good ? Keep(point, Signed(real), Signed(imaginary)) : quality;
        }

        return quality;
    }

    private SampleQuality Keep(ImpedancePoint point, int real, int imaginary)
    {
        if (IsAtEnd(real) || IsAtEnd(imaginary))
        {
            _isClipped = true;
            return SampleQuality.Saturated;
        }

        if (!_isCurrent)
        {
            point.VoltageReal = real;
            point.VoltageImaginary = imaginary;
            _isCurrent = true;
            return Convert();
        }

        point.CurrentReal = real;
        point.CurrentImaginary = imaginary;
        SampleQuality quality = _registers.Identify();
        SampleQuality stopped = Stop();
        return quality != SampleQuality.Good ? quality : stopped;
    }

    private SampleQuality Ended(SampleQuality quality)
    {
        if (quality != SampleQuality.Good)
        {
            Fail();
        }

        return quality;
    }

    /// <summary>A point that failed is over, and the chip is initialised again before the next one.</summary>
    private void Fail()
    {
        _point = null;
        _setup.Forget();
        _setup.Off();
    }

    private static bool IsAtEnd(int value) => value >= FullScale || value <= -FullScale;

    /// <summary>18 bits, two's complement.</summary>
    private static int Signed(int word) => (word & 0x20000) != 0 ? (word & FullScale) - 0x20000 : word & FullScale;
}
