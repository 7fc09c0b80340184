using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Hardware;

/// <summary>Asks every part of the board once, with the relay open. A part that does not answer is one bit of the result.</summary>
public static class SelfTest
{
    public const int ConverterSilent = 1;
    public const int SourceSilent = 2;
    public const int ThermometerSilent = 4;
    public const int PressureImplausible = 8;
    public const int SupplyImplausible = 16;
    public const int CardMissing = 32;
    public const int SettingsDamaged = 64;

    /// <summary>Parts without which no current may flow: what measures the cell, what drives it, what feeds both.</summary>
    private const int Essential = ConverterSilent | SourceSilent | SupplyImplausible;

    /// <summary>Below this the regulator is about to drop out.</summary>
    private const int LeastSupplyMillivolts = 3000;

    /// <summary>0 when everything answers.</summary>
    public static int Run(Fixture fixture)
    {
        int failures = 0;
        if (fixture.Converter.Convert(Ads1115Input.Ain0Ain1, Ads1115Gain.Widest, out _) != SampleQuality.Good)
        {
            failures |= ConverterSilent;
        }

        if (!fixture.Source.Apply(CurrentRange.OneMilliamp, Drivers.Control.CurrentSource.ZeroCode))
        {
            failures |= SourceSilent;
        }

        if (fixture.Thermometer.Read(out _) != SampleQuality.Good)
        {
            failures |= ThermometerSilent;
        }

        if (Value(fixture.Pressure, LinearScale.Pressure()) < 0)
        {
            failures |= PressureImplausible;
        }

        if (Value(fixture.Supply, LinearScale.Supply()) < LeastSupplyMillivolts)
        {
            failures |= SupplyImplausible;
        }

        return failures;
    }

    /// <summary>True when the relay may close with these failures.</summary>
    public static bool Allows(int failures) => (failures & Essential) == 0;

    private static int Value(OversampledInput input, LinearScale scale)
    {
        input.TryRead(out int code);
        return scale.Read(code, out int value) == SampleQuality.Good ? value : -1;
    }
}
