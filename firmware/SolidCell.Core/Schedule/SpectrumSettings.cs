namespace SolidCell.Core.Schedule;

/// <summary>What an impedance step measures: the last field of such a step. Format 2.</summary>
public sealed class SpectrumSettings
{
    public const int LeastMillihertz = 10;
    public const int MostMillihertz = 200000000;
    public const int MostPointsPerDecade = 20;
    public const int LeastAmplitudeMicrovolts = 1000;
    public const int MostAmplitudeMicrovolts = 50000;
    public const int MostRestMilliseconds = 86400000;
    public const int MostToneNanoamps = 70000;

    /// <summary>From here on the meter measures; below, the current source carries the tones.</summary>
    public const int MeterMillihertz = 1000;

    /// <summary>So far up the tones of the current source go, so that both measure the frequencies between.</summary>
    public const int SourceMillihertz = 4000;

    public int LowestMillihertz = MeterMillihertz;
    public int HighestMillihertz = MostMillihertz;
    public int PointsPerDecade = 10;

    /// <summary>Voltage that the cell sees, root mean square; a low impedance sees less.</summary>
    public int AmplitudeMicrovolts = 10000;

    /// <summary>Time without current before the first point.</summary>
    public int RestMilliseconds;

    /// <summary>Amplitude of each tone of the current source.</summary>
    public int ToneNanoamps = 20000;

    /// <summary>True when a part of it is measured by the current source, below 1 Hz.</summary>
    public bool UsesSource => LowestMillihertz < MeterMillihertz;

    /// <summary>True when a part of it is measured by the impedance meter.</summary>
    public bool UsesMeter => !UsesSource || HighestMillihertz > SourceMillihertz;

    /// <summary>Lowest frequency that the meter measures.</summary>
    public int LowestOfMeter => UsesSource ? MeterMillihertz : LowestMillihertz;

    /// <summary>Highest frequency that the source carries.</summary>
    public int HighestOfSource => HighestMillihertz < SourceMillihertz ? HighestMillihertz : SourceMillihertz;

    /// <summary>What speaks against it; empty for nothing.</summary>
    public string Objection()
    {
        if (LowestMillihertz < LeastMillihertz || HighestMillihertz > MostMillihertz || LowestMillihertz >= HighestMillihertz)
        {
            return "a spectrum goes from 0.01 Hz or more up to 200 kHz or less";
        }

        if (PointsPerDecade < 1 || PointsPerDecade > MostPointsPerDecade || RestMilliseconds < 0 || RestMilliseconds > MostRestMilliseconds)
        {
            return "a spectrum has 1 to 20 points per decade after a rest of a day at most";
        }

        bool isSmall = AmplitudeMicrovolts >= LeastAmplitudeMicrovolts && AmplitudeMicrovolts <= MostAmplitudeMicrovolts;
        return isSmall && ToneNanoamps > 0 && ToneNanoamps <= MostToneNanoamps
            ? "" : "the amplitude of a spectrum is 1 to 50 mV, and that of a tone up to 70 uA";
    }
}
