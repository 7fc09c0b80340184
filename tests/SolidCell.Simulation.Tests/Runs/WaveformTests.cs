using SolidCell.Core.Recording;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;

namespace SolidCell.Simulation.Tests.Runs;

/// <summary>
/// Every short of a test leaves its waveform, also the one that ends it and one that comes while another's is being taken.
/// </summary>
public class WaveformTests
{
    [Theory]
    [InlineData("bare-li", 50, 1)]
    [InlineData("bare-li", 1000, 2)]
    [InlineData("bare-li", 1000, 3)]
    [InlineData("bare-li", 1000, 4)]
    [InlineData("n-li", 1000, 5)]
    [InlineData("n-li", 1000, 6)]
    public void Every_event_has_one_whole_window_before_the_end_of_the_test(string cell, int samplePeriodMilliseconds, long seed)
    {
        List<long> events = [];
        List<(long Event, long First, long Points, long Period)> windows = [];
        RecordKind last = RecordKind.TestStarted;
        FixtureRun run =
            new(new VirtualFixtureOptions { CellName = cell, Seed = seed, SamplePeriodMilliseconds = samplePeriodMilliseconds }, Program())
            {
                Seen = record =>
                {
                    last = record.Kind;
                    if (record.Kind == RecordKind.ShortCircuit)
                    {
                        events.Add(record.Fields[11]);
                    }
                    else if (record.Kind == RecordKind.Waveform)
                    {
                        windows.Add((record.Fields[0], record.Fields[1], record.Fields[3], record.Fields[2]));
                    }
                },
            };
        run.Run(70);
        run.Drain();
        Assert.True(events.Distinct().Count() > 1, "one event only");
        Assert.Equal(RecordKind.TestEnded, last);
        Assert.Equal(events.Distinct().Order(), windows.Where(window => window.First == 0).Select(window => window.Event).Order());
        foreach (var window in windows.GroupBy(window => window.Event))
        {
            Assert.InRange(window.Sum(part => part.Points) * samplePeriodMilliseconds, 5000, 5000 + (2 * samplePeriodMilliseconds));
        }
    }

    /// <summary>The ready staircase notes soft shorts and stops at the hard one.</summary>
    private static byte[] Program() =>
        ProgramCompiler.Compile(BuiltinProtocols.Load("ccd"), NamedCells.AreaSquareMicrometres / 1e8).Bytes;
}
