using System.Diagnostics;
using SolidCell.Core.Control;
using SolidCell.Core.Measurement;

namespace SolidCell.Benchmarks.Hours;

/// <summary>A current source with a stopwatch around it: the DAC's driver and its simulated registers.</summary>
internal sealed class TimedSource(ICurrentSource source) : ICurrentSource
{
    public long Ticks { get; private set; }

    public long Calls { get; private set; }

    public bool Apply(CurrentRange range, int code)
    {
        long began = Stopwatch.GetTimestamp();
        bool isApplied = source.Apply(range, code);
        Ticks += Stopwatch.GetTimestamp() - began;
        Calls++;
        return isApplied;
    }
}
