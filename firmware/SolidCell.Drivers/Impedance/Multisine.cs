using SolidCell.Core.Schedule;

namespace SolidCell.Drivers.Impedance;

/// <summary>
/// The current of a multisine, one set point a tick: every tone of the same amplitude, a sine about the middle of the settling, with the
/// sign changed from tone to tone. Neither settling nor window leaves a charge in the cell (docs/decisions/0082), and the peak is low.
/// </summary>
internal sealed class Multisine
{
    private const int PeriodsInWindow = 2;

    private readonly int[] _sine = SineTable.Make();
    private readonly int[] _phases = new int[ToneList.Most];
    private int _nanoamps;

    public readonly ToneList Tones = new ToneList();

    /// <summary>Half a period of the lowest tone, before the window.</summary>
    public int SettlingTicks => Tones.WindowTicks / (2 * PeriodsInWindow);

    /// <summary>Goes to the beginning of the settling.</summary>
    public void Begin(SpectrumSettings settings, int tickMilliseconds)
    {
        Tones.Fill(settings, tickMilliseconds);
        _nanoamps = settings.ToneNanoamps;
        int window = Tones.WindowTicks;
        for (int k = 0; k < Tones.Count; k++)
        {
            int untilMiddle = (int)((long)Tones[k] * (SettlingTicks - 1) / 2 % window);
            _phases[k] = (window - untilMiddle + ((k & 1) * (window / 2))) % window;
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
