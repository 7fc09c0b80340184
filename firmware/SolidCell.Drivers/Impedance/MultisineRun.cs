using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Drivers.Impedance;

/// <summary>
/// The low frequencies of a spectrum by the current source: half a period of the lowest tone to settle, then a window whose every sample is
/// recorded.
/// </summary>
internal sealed class MultisineRun
{
    private readonly Multisine _multisine = new Multisine();
    private readonly SpectrumRecorder _recorder;
    private readonly int _tickMilliseconds;
    private int _ticksLeft;

    public MultisineRun(SpectrumRecorder recorder, int tickMilliseconds)
    {
        _recorder = recorder;
        _tickMilliseconds = tickMilliseconds;
    }

    public bool IsDone => _ticksLeft <= 0;

    public void Begin(SpectrumSettings settings)
    {
        _multisine.Begin(settings, _tickMilliseconds);
        _ticksLeft = 1 + _multisine.SettlingTicks + _multisine.Tones.WindowTicks;
        _recorder.BeginSamples();
    }

    /// <summary>Takes a sample, which shows the current of the tick before, and gives that of the next.</summary>
    public int Tick(Sample sample, int stepCount)
    {
        if (_ticksLeft <= _multisine.Tones.WindowTicks)
        {
            _recorder.Add(sample, stepCount, _multisine.Tones, _tickMilliseconds);
        }

        _ticksLeft--;
        if (_ticksLeft > 0)
        {
            return _multisine.Next();
        }

        _recorder.WriteSamples(stepCount, _multisine.Tones, _tickMilliseconds, sample.Milliseconds);
        return 0;
    }
}
