namespace SolidCell.Drivers.Ads1115;

/// <summary>One input at one gain, worked out once: the configuration that starts its conversion, and what its codes are worth.</summary>
public sealed class Ads1115Setting
{
    /// <summary>Written as 1 it starts a conversion; it reads 1 again when the conversion is done.</summary>
    public const int StartOrReady = 0x8000;

    private const byte ConfigurationRegister = 1;
    private const int SingleShot = 0x0100;
    private const int Rate860 = 0x00E0;
    private const int ComparatorOff = 0x0003;

    /// <summary>0 (+-6.144 V) to 5 (+-0.256 V).</summary>
    public readonly int Gain;

    /// <summary>The configuration register once the conversion is done.</summary>
    public readonly int Configuration;

    /// <summary>Register and configuration, as they are written to start the conversion.</summary>
    public readonly byte[] Start;

    public readonly int SixteenthMicrovoltsPerCode;

    /// <summary>A code below this magnitude fits a narrower gain.</summary>
    public readonly int LeastCode;

    public Ads1115Setting(Ads1115Input input, int gain)
    {
        Gain = gain;
        Configuration = StartOrReady | ((int)input << 12) | (gain << 9) | SingleShot | Rate860 | ComparatorOff;
        Start = new byte[] { ConfigurationRegister, (byte)(Configuration >> 8), (byte)Configuration };
        SixteenthMicrovoltsPerCode = Ads1115Gain.SixteenthMicrovolts(1, gain);
        LeastCode = Ads1115Gain.LeastCode(gain);
    }
}
