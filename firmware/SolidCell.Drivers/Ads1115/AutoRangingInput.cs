using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ads1115;

/// <summary>One input of the ADS1115 that keeps its own gain: as narrow as the signal allows, widened in the same reading.</summary>
public sealed class AutoRangingInput
{
    private readonly Ads1115Converter _converter;
    private readonly Ads1115Input _input;
    private readonly StuckWatch _stuck = new StuckWatch();

    public AutoRangingInput(Ads1115Converter converter, Ads1115Input input)
    {
        _converter = converter;
        _input = input;
    }

    /// <summary>Gain of the next conversion, 0 (+-6.144 V) to 5 (+-0.256 V).</summary>
    public int Gain { get; private set; } = Ads1115Gain.Widest;

    /// <summary>Reads the input in sixteenths of a microvolt: at most three conversions, when the signal has jumped out of the range.</summary>
    public SampleQuality Read(out int sixteenthMicrovolts)
    {
        sixteenthMicrovolts = 0;
        SampleQuality quality = _converter.Convert(_input, Gain, out int code);
        if (quality == SampleQuality.Good && Ads1115Gain.IsAtTheEnd(code)) quality = Widen(out code);
        if (quality != SampleQuality.Good) return quality;
        if (_stuck.IsSuspect(code, Gain)) _stuck.Judge(code, Probe(code));
        if (_stuck.IsStuck) return SampleQuality.Stuck;
        sixteenthMicrovolts = Ads1115Gain.SixteenthMicrovolts(code, Gain);
        Gain = Ads1115Gain.For(code, Gain);
        return SampleQuality.Good;
    }

    private SampleQuality Widen(out int code)
    {
        Gain = Ads1115Gain.Widest;
        SampleQuality quality = _converter.Convert(_input, Gain, out code);
        if (quality != SampleQuality.Good) return quality;
        if (Ads1115Gain.IsAtTheEnd(code)) return SampleQuality.Saturated;
        int better = Ads1115Gain.For(code, Gain);
        if (better == Gain) return SampleQuality.Good;
        Gain = better;
        return _converter.Convert(_input, Gain, out code);
    }

    /// <summary>What the other gain makes of the signal: a healthy converter answers with another code.</summary>
    private int Probe(int code)
    {
        int other = Gain > Ads1115Gain.Widest ? Gain - 1 : Gain + 1;
        return _converter.Convert(_input, other, out int probed) == SampleQuality.Good ? probed : -code;
    }
}
