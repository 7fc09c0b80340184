using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Shorts;

/// <summary>Two half-cycles of two minutes at 0.5 mA on a cell that shorts after 40 s, on the whole fixture; the log is kept.</summary>
internal sealed class ShortRun
{
    public const int StepMilliseconds = 120_000;
    public const int ShortMilliseconds = 40_000;
    public const int RestMilliseconds = 10_000;
    public const int Nanoamps = 500_000;
    public const double SoftOhms = 60;
    public const double HardOhms = 1;

    private const int BeforeStart = 2000;

    private readonly FixtureRun _run;

    public ShortRun(ShortResponse response, double shortedOhms, long healsAfterMilliseconds, long seed)
    {
        ProgramBuilder program = new ProgramBuilder().Current(Nanoamps, StepMilliseconds).Current(-Nanoamps, StepMilliseconds);
        program.Head.OnSoftShort = response;
        program.Head.OnHardShort = response;
        program.Head.ShortRestMilliseconds = RestMilliseconds;
        ShortingCell cell = new(BeforeStart + ShortMilliseconds, shortedOhms, healsAfterMilliseconds);
        VirtualFixture fixture = new(new VirtualFixtureOptions { Seed = seed }, cell, new MemoryLogStorage());
        _run = new FixtureRun(fixture, program.Encode())
        {
            Seen = record => Log.Add((record.Kind, record.Milliseconds, record.Fields[..record.FieldCount])),
        };
        RunToTheEnd();
    }

    public List<(RecordKind Kind, long Milliseconds, long[] Fields)> Log { get; } = [];

    /// <summary>True current after each tick of the test, in nanoamperes.</summary>
    public List<(long Milliseconds, double Nanoamps)> Current { get; } = [];

    public TestEndReason End => _run.Fixture.Instrument.TestEnd;

    public IEnumerable<(long Milliseconds, long[] Fields)> Of(RecordKind kind) =>
        Log.Where(entry => entry.Kind == kind).Select(entry => (entry.Milliseconds, entry.Fields));

    /// <summary>Mean true current in a stretch of the test, in nanoamperes.</summary>
    public double MeanNanoamps(long from, long to) =>
        Current.Where(tick => tick.Milliseconds >= from && tick.Milliseconds < to).Average(tick => tick.Nanoamps);

    private void RunToTheEnd()
    {
        while (!_run.IsOver && _run.TestHours < 0.1)
        {
            _run.Fixture.Run(_run.Fixture.Options.SamplePeriodMilliseconds);
            Current.Add((_run.Fixture.Instrument.TestMilliseconds, _run.Fixture.Board.Amps * 1e9));
        }

        _run.Drain();
    }
}
