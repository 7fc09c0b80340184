using SolidCell.Core.Schedule;

namespace SolidCell.Drivers.Impedance;

/// <summary>
/// The current of a multisine, one set point a tick: every tone of the same amplitude, with phases that keep the peak low.
/// </summary>
internal sealed class Multisine
{
    private readonly int[] _sine = SineTable.Make();
    private readonly int[] _phases = new int[ToneList.Most];
    private int _nanoamps;

    public readonly ToneList Tones = new ToneList();

    /// <summary>Phases of Schroeder (IEEE Trans. Inf. Theory 16 (1970) 85): pi k2 / n for tone k of n.</summary>
    public void Begin(SpectrumSettings settings, int tickMilliseconds)
    {
        Tones.Fill(settings, tickMilliseconds);
        _nanoamps = settings.ToneNanoamps;
        for (int k = 0; k < Tones.Count; k++)
        {
            _phases[k] = (int)((long)Tones.WindowTicks * k * k / (2 * Tones.Count) % Tones.WindowTicks);
        }
    }

    /// <summary>The current of the next tick, in nanoamperes.</summary>
    public int Next()
    {
        long sum = 0;
        int window = Tones.WindowTicks;
        for (int k = 0; k < Tones.Count; k++)
        {
            sum += _sine[(int)((long)_phases[k] * SineTable.Length / window)];
            int phase = _phases[k] + Tones[k];
            _phases[k] = phase >= window ? phase - window : phase;
        }

        return (int)(sum * _nanoamps >> SineTable.AmplitudeBits);
    }
}
