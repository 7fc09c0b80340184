using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ads1115;

/// <summary>One input of the ADS1115 that keeps its own gain: as narrow as the signal allows, widened in the same reading.</summary>
public sealed class AutoRangingInput
{
    private readonly Ads1115Converter _converter;
    private readonly Ads1115Setting[] _settings = new Ads1115Setting[Ads1115Gain.Narrowest + 1];
    private readonly StuckWatch _stuck = new StuckWatch();
    private Ads1115Setting _setting;

    public AutoRangingInput(Ads1115Converter converter, Ads1115Input input)
    {
        _converter = converter;
        for (int gain = Ads1115Gain.Widest; gain <= Ads1115Gain.Narrowest; gain++)
        {
            _settings[gain] = new Ads1115Setting(input, gain);
        }

        _setting = _settings[Ads1115Gain.Widest];
    }

    /// <summary>Gain of the next conversion, 0 (+-6.144 V) to 5 (+-0.256 V).</summary>
    public int Gain => _setting.Gain;

    /// <summary>Reads the input in sixteenths of a microvolt: at most three conversions, when the signal has jumped out of the range.</summary>
    public SampleQuality Read(out int sixteenthMicrovolts)
    {
        sixteenthMicrovolts = 0;
        Ads1115Setting setting = _setting;
        SampleQuality quality = _converter.Convert(setting, out int code);
        if (quality != SampleQuality.Good)
        {
            return quality;
        }

        int magnitude = code < 0 ? -code : code;
        if (magnitude < setting.LeastCode || magnitude >= Ads1115Gain.NearlyFull)
        {
            return ReadOutside(code, out sixteenthMicrovolts);
        }

        StuckWatch stuck = _stuck;
        if (code != stuck.Code)
        {
            stuck.Code = code;
            stuck.Repeats = 0;
        }
        else if (stuck.Repeats < StuckWatch.SuspectAfter - 1)
        {
            stuck.Repeats++;
        }
        else if (IsStuck(code))
        {
            return SampleQuality.Stuck;
        }

        sixteenthMicrovolts = code * setting.SixteenthMicrovoltsPerCode;
        return SampleQuality.Good;
    }

    /// <summary>The code asks for another gain: at once when it says nothing, else for the next reading.</summary>
    private SampleQuality ReadOutside(int code, out int sixteenthMicrovolts)
    {
        sixteenthMicrovolts = 0;
        SampleQuality quality = Ads1115Gain.IsAtTheEnd(code) ? Widen(out code) : SampleQuality.Good;
        if (quality != SampleQuality.Good)
        {
            return quality;
        }

        if (IsStuck(code))
        {
            return SampleQuality.Stuck;
        }

        sixteenthMicrovolts = code * _setting.SixteenthMicrovoltsPerCode;
        _setting = _settings[Ads1115Gain.For(code, _setting.Gain)];
        return SampleQuality.Good;
    }

    private SampleQuality Widen(out int code)
    {
        _setting = _settings[Ads1115Gain.Widest];
        SampleQuality quality = _converter.Convert(_setting, out code);
        if (quality != SampleQuality.Good)
        {
            return quality;
        }

        if (Ads1115Gain.IsAtTheEnd(code))
        {
            return SampleQuality.Saturated;
        }

        int better = Ads1115Gain.For(code, Ads1115Gain.Widest);
        if (better == Ads1115Gain.Widest)
        {
            return SampleQuality.Good;
        }

        _setting = _settings[better];
        return _converter.Convert(_setting, out code);
    }

    private bool IsStuck(int code)
    {
        if (_stuck.Take(code))
        {
            _stuck.Judge(Probe(code));
        }

        return _stuck.IsStuck;
    }

    /// <summary>What the other gain makes of the signal: a healthy converter answers with another code.</summary>
    private int Probe(int code)
    {
        int gain = _setting.Gain;
        Ads1115Setting other = _settings[gain > Ads1115Gain.Widest ? gain - 1 : gain + 1];
        return _converter.Convert(other, out int probed) == SampleQuality.Good ? probed : -code;
    }
}
