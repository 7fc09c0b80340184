using System.Diagnostics;
using SolidCell.Core.Measurement;

namespace SolidCell.Benchmarks.Hours;

/// <summary>A measuring chain with a stopwatch around it: the drivers and the converter's simulated registers.</summary>
internal sealed class TimedChain(IMeasuringChain chain) : IMeasuringChain
{
    public long Ticks { get; private set; }

    public void Measure(long nowMilliseconds, Sample sample)
    {
        long began = Stopwatch.GetTimestamp();
        chain.Measure(nowMilliseconds, sample);
        Ticks += Stopwatch.GetTimestamp() - began;
    }

    public void UseRange(CurrentRange range) => chain.UseRange(range);
}
