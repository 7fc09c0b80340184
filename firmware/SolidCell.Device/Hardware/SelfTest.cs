using SolidCell.Core.Measurement;
using SolidCell.Core.Telemetry;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Hardware;

/// <summary>
/// Asks every part of the board once, with the relay open. A part that does not answer is one bit of the result, of
/// <see cref="SelfTestFailure"/>.
/// </summary>
public static class SelfTest
{
    /// <summary>Below this the regulator is about to drop out.</summary>
    private const int LeastSupplyMillivolts = 3000;

    /// <summary>0 when everything answers.</summary>
    public static int Run(Fixture fixture)
    {
        int failures = 0;
        if (fixture.Converter.Convert(Ads1115Input.Ain0Ain1, Ads1115Gain.Widest, out _) != SampleQuality.Good)
        {
            failures |= SelfTestFailure.ConverterSilent;
        }

        if (!fixture.Source.Apply(CurrentRange.OneMilliamp, Drivers.Control.CurrentSource.ZeroCode))
        {
            failures |= SelfTestFailure.SourceSilent;
        }

        if (fixture.Thermometer.Read(out _) != SampleQuality.Good)
        {
            failures |= SelfTestFailure.ThermometerSilent;
        }

        if (!IsPlausible(fixture.Force, fixture.ForceScale))
        {
            failures |= SelfTestFailure.PressureImplausible;
        }

        if (SupplyMillivolts(fixture.Supply) < LeastSupplyMillivolts)
        {
            failures |= SelfTestFailure.SupplyImplausible;
        }

        return failures;
    }

    /// <summary>A converter that has no reading yet is none that is wrong: it has answered at the start.</summary>
    private static bool IsPlausible(IAnalogInput input, LinearScale scale) =>
        !input.TryRead(out int code) || scale.Read(code, out _) == SampleQuality.Good;

    private static int SupplyMillivolts(OversampledInput input)
    {
        input.TryRead(out int code);
        return LinearScale.Supply().Read(code, out int value) == SampleQuality.Good ? value : -1;
    }
}
