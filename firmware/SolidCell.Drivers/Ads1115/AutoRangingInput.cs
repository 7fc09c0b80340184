using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ads1115;

/// <summary>One input of the ADS1115 that keeps its own gain: as narrow as the signal allows, widened in the same reading.</summary>
public sealed class AutoRangingInput
{
    private readonly Ads1115Converter _converter;
    private readonly Ads1115Input _input;
    private readonly StuckWatch _stuck = new StuckWatch();
    private int _gain = Ads1115Gain.Widest;

    public AutoRangingInput(Ads1115Converter converter, Ads1115Input input)
    {
        _converter = converter;
        _input = input;
    }

    /// <summary>Gain of the next conversion, 0 (+-6.144 V) to 5 (+-0.256 V).</summary>
    public int Gain => _gain;

    /// <summary>Reads the input in sixteenths of a microvolt: at most three conversions, when the signal has jumped out of the range.</summary>
    public SampleQuality Read(out int sixteenthMicrovolts)
    {
        sixteenthMicrovolts = 0;
        SampleQuality quality = _converter.Convert(_input, _gain, out int code);
        if (quality == SampleQuality.Good && Ads1115Gain.IsAtTheEnd(code)) quality = Widen(out code);
        if (quality != SampleQuality.Good) return quality;
        if (_stuck.IsSuspect(code, _gain)) _stuck.Judge(code, Probe(code));
        if (_stuck.IsStuck) return SampleQuality.Stuck;
        sixteenthMicrovolts = Ads1115Gain.SixteenthMicrovolts(code, _gain);
        _gain = Ads1115Gain.For(code, _gain);
        return SampleQuality.Good;
    }

    private SampleQuality Widen(out int code)
    {
        _gain = Ads1115Gain.Widest;
        SampleQuality quality = _converter.Convert(_input, _gain, out code);
        if (quality != SampleQuality.Good) return quality;
        if (Ads1115Gain.IsAtTheEnd(code)) return SampleQuality.Saturated;
        int better = Ads1115Gain.For(code, _gain);
        if (better == _gain) return SampleQuality.Good;
        _gain = better;
        return _converter.Convert(_input, _gain, out code);
    }

    /// <summary>What the other gain makes of the signal: a healthy converter answers with another code.</summary>
    private int Probe(int code)
    {
        int other = _gain > Ads1115Gain.Widest ? _gain - 1 : _gain + 1;
        return _converter.Convert(_input, other, out int probed) == SampleQuality.Good ? probed : -code;
    }
}
