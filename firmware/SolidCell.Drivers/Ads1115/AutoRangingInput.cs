using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ads1115;

/// <summary>One input of the ADS1115 that keeps its own gain: as narrow as the signal allows, widened in the same reading.</summary>
public sealed class AutoRangingInput
{
    private readonly Ads1115Converter _converter;
    private readonly Ads1115Setting[] _settings = new Ads1115Setting[Ads1115Gain.Narrowest + 1];
    private readonly StuckCodeDetector _stuck = new StuckCodeDetector();
    private Ads1115Setting _setting;

    /// <summary>
    /// The last code and how often it came again. Below <see cref="StuckCodeDetector.SuspectAfter"/> nothing is judged: a call less per reading.
    /// </summary>
    private int _lastCode = int.MinValue;
    private int _repeats;

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

    /// <summary>
    /// Reads the input in sixteenths of a microvolt, a <see cref="Reading"/>: at most three conversions, when the signal has jumped out of
    /// the range.
    /// </summary>
    public int Read()
    {
        Ads1115Setting setting = _setting;
        int code = _converter.Convert(setting);
        int magnitude = code < 0 ? -code : code;
        if (magnitude >= Ads1115Gain.NearlyFull || magnitude < setting.LeastCode)
        {
            return code < Reading.Failed ? ReadOutside(code) : code;
        }

        if (code != _lastCode)
        {
            _lastCode = code;
            _repeats = 0;
        }
        else if (_repeats < StuckCodeDetector.SuspectAfter - 1)
        {
            _repeats++;
        }
        else if (IsStuck(code))
        {
            return Reading.Without(SampleQuality.Stuck);
        }

        return code * setting.SixteenthMicrovoltsPerCode;
    }

    /// <summary>
    /// Reads once more within a tick, at the gain that <see cref="Read"/> left and a wider one where the signal has jumped out of that:
    /// nothing narrows the gain, and a code that hangs is not looked for.
    /// </summary>
    public int ReadAgain()
    {
        int code = _converter.Convert(_setting);
        if (code < Reading.Failed && Ads1115Gain.IsAtTheEnd(code))
        {
            code = Widen();
        }

        return code < Reading.Failed ? code * _setting.SixteenthMicrovoltsPerCode : code;
    }

    /// <summary>The code asks for another gain: at once when it says nothing, else for the next reading.</summary>
    private int ReadOutside(int code)
    {
        code = Ads1115Gain.IsAtTheEnd(code) ? Widen() : code;
        if (code >= Reading.Failed)
        {
            return code;
        }

        if (IsStuck(code))
        {
            return Reading.Without(SampleQuality.Stuck);
        }

        int sixteenthMicrovolts = code * _setting.SixteenthMicrovoltsPerCode;
        _setting = _settings[Ads1115Gain.For(code, _setting.Gain)];
        return sixteenthMicrovolts;
    }

    /// <summary>Converts at the widest gain, and again at the one that fits; a <see cref="Reading"/> of the code.</summary>
    private int Widen()
    {
        _setting = _settings[Ads1115Gain.Widest];
        int code = _converter.Convert(_setting);
        if (code >= Reading.Failed)
        {
            return code;
        }

        if (Ads1115Gain.IsAtTheEnd(code))
        {
            return Reading.Without(SampleQuality.Saturated);
        }

        int better = Ads1115Gain.For(code, Ads1115Gain.Widest);
        if (better == Ads1115Gain.Widest)
        {
            return code;
        }

        _setting = _settings[better];
        return _converter.Convert(_setting);
    }

    private bool IsStuck(int code)
    {
        _repeats = code == _lastCode ? _repeats + 1 : 0;
        _lastCode = code;
        if (_stuck.IsDoubtful(code, _repeats))
        {
            _stuck.Judge(code == Probe(code));
        }

        return _stuck.IsStuck(_repeats);
    }

    /// <summary>What the other gain makes of the signal: a healthy converter answers with another code.</summary>
    private int Probe(int code)
    {
        int gain = _setting.Gain;
        int probed = _converter.Convert(_settings[gain > Ads1115Gain.Widest ? gain - 1 : gain + 1]);
        return probed < Reading.Failed ? probed : -code;
    }
}
