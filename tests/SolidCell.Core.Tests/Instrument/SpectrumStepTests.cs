using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using Point = SolidCell.Core.Recording.RecordFields.ImpedancePoint;
using Short = SolidCell.Core.Recording.RecordFields.ShortCircuit;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>The impedance step: its order, its records, and what interrupts it.</summary>
public class SpectrumStepTests
{
    private const int SegmentBytes = 16_000_000;

    private readonly MeterDouble _meter = new();
    private readonly Bench _bench;

    public SpectrumStepTests() => _bench = new Bench(new MemoryLogStorage(64_000_000), _meter);

    private static SpectrumSettings Fast => new() { LowestMillihertz = 100_000_000, PointsPerDecade = 10 };

    [Fact]
    public void After_the_rest_the_cell_goes_to_the_meter_and_back_and_the_schedule_goes_on()
    {
        _bench.Start(new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 100_000_000, RestMilliseconds = 2000 })
            .Current(100_000, 1000));
        _bench.Run(1500);
        Assert.True(_meter.Source.IsEnabled && !_meter.IsJoined);
        _bench.Run(1500);
        Assert.True(_meter.IsJoined && !_meter.IsBridged && !_meter.Source.IsEnabled);
        _bench.Run(4400);
        Assert.True(_meter.IsBridged);
        _bench.Run(1200);
        Assert.True(_meter.Source.IsEnabled && !_meter.IsJoined);
        _bench.Run(3000);
        Assert.Equal([(long)StepEndReason.SpectrumTaken, (long)StepEndReason.Time],
            Entry.Of(_bench.Log, RecordKind.StepEnded).ConvertAll(entry => entry.Fields[3]));
        Assert.Equal(TestEndReason.Completed, _bench.Instrument.TestEnd);
        List<Entry> points = Entry.Of(_bench.Log, RecordKind.ImpedancePoint);
        Assert.Equal([2L, 0, 1, 2, 3, 0, 1, 2, 3], points.ConvertAll(point => point.Fields[Point.PointIndex]));
        Assert.Equal([2L, 0, 0, 0, 0, 1, 1, 1, 1], points.ConvertAll(point => point.Fields[Point.Load]));
        Assert.All(points, point => Assert.Equal((4L, 0L), (point.Fields[Point.PointCount], point.Fields[Point.Quality])));
    }

    [Fact]
    public void The_time_of_a_spectrum_is_no_charge_of_the_half_cycle_after_it()
    {
        _bench.Start(new ProgramBuilder().Current(-1_000_000, 20_000)
            .Spectrum(new SpectrumSettings { LowestMillihertz = 100_000_000, RestMilliseconds = 60_000 }).Current(1_000_000, 60_000));
        _bench.Run(110_000);
        _bench.Ohms = 0.1;
        _bench.Run(10_000);
        List<Entry> shorts = Entry.Of(_bench.Log, RecordKind.ShortCircuit);
        Assert.NotEmpty(shorts);
        const double NanoampHoursOfAMinute = 1_000_000 / 60.0 / (Bench.PelletSquareMicrometres / 1e8);
        Assert.All(shorts,
            entry => Assert.InRange(entry.Fields[Short.StepArealChargeNanoampHoursPerSquareCentimetre], 1, NanoampHoursOfAMinute));
    }

    [Fact]
    public void While_both_are_open_the_voltage_is_not_the_cells_and_no_fault_comes_of_it()
    {
        _bench.OpenCircuitMicrovolts = 4_000_000;
        _bench.Tamper = sample => sample.CellMicrovolts = _meter.Source.IsEnabled || _meter.IsJoined ? 4_000_000 : 0;
        ProgramBuilder program = new ProgramBuilder().Add(new Step
        {
            Kind = StepKind.Impedance,
            Spectrum = Fast,
            Record = new RecordRule { EveryMilliseconds = 50 },
        });
        program.Head.Envelope.MinimumCellMicrovolts = 3_000_000;
        _bench.Start(program, CellKind.Full);
        _bench.Run(10_000);
        Assert.Equal(TestEndReason.Completed, _bench.Instrument.TestEnd);
        Assert.Equal(0, _bench.Instrument.ActiveFaults);
        Assert.All(Entry.Of(_bench.Log, RecordKind.Sample)
            .Where(entry => (entry.Fields[4] & 15) == 0), entry => Assert.Equal(4_000_000, entry.Fields[0]));
    }

    [Fact]
    public void A_pause_takes_the_cell_back_to_the_source_and_the_spectrum_begins_anew()
    {
        _bench.Start(new ProgramBuilder().Spectrum(Fast));
        _bench.Run(5400);
        Assert.True(_meter.IsJoined);
        _bench.Send(CommandName.Pause);
        _bench.Run(200);
        Assert.True(_meter.Source.IsEnabled && !_meter.IsJoined && !_meter.IsBusy);
        _bench.Send(CommandName.Resume);
        _bench.Run(10_000);
        Assert.Equal(TestEndReason.Completed, _bench.Instrument.TestEnd);
        Assert.Equal([0L, 1, 2, 3, 0, 1, 2, 3],
            Entry.Of(_bench.Log, RecordKind.ImpedancePoint).TakeLast(8).Select(point => point.Fields[Point.PointIndex]));
    }

    [Fact]
    public void The_emergency_stop_opens_both()
    {
        _bench.Start(new ProgramBuilder().Spectrum(Fast));
        _bench.Run(5400);
        _bench.Tamper = sample => sample.EmergencyStopPressed = true;
        _bench.Run(500);
        Assert.False(_meter.IsJoined || _meter.Source.IsEnabled);
        Assert.Equal(InstrumentState.Faulted, _bench.Instrument.State);
    }

    [Fact]
    public void A_limit_ends_it_when_the_cell_is_on_the_source_again()
    {
        _bench.Start(new ProgramBuilder().Spectrum(Fast, ProgramBuilder.Time(5400)).Current(100_000, 1000));
        _bench.Run(5350);
        Assert.True(_meter.IsJoined);
        _bench.PeakNanoamps = 0;
        _bench.Run(500);
        Assert.True(_meter.Source.IsEnabled);
        Assert.Equal((long)StepEndReason.Time, Entry.Of(_bench.Log, RecordKind.StepEnded).Single().Fields[3]);
    }

    [Fact]
    public void A_meter_that_does_not_answer_is_recorded_as_failed_points_and_given_up()
    {
        _meter.Answer = SampleQuality.NoAnswer;
        _bench.Start(new ProgramBuilder().Spectrum(new SpectrumSettings()).Rest(1000));
        _bench.Run(20_000);
        List<Entry> points = Entry.Of(_bench.Log, RecordKind.ImpedancePoint);
        Assert.Equal(11, points.Count);
        Assert.All(points,
            point => Assert.Equal(((long)SampleQuality.NoAnswer, 0L), (point.Fields[Point.Quality], point.Fields[Point.CurrentReal])));
        Assert.Equal(TestEndReason.Completed, _bench.Instrument.TestEnd);
    }

    [Fact]
    public void A_relay_that_refuses_is_given_up()
    {
        _meter.RefusesToJoin = true;
        _bench.Start(new ProgramBuilder().Spectrum(Fast));
        _bench.Run(20_000);
        Assert.Empty(Entry.Of(_bench.Log, RecordKind.ImpedancePoint));
        Assert.Equal(TestEndReason.Completed, _bench.Instrument.TestEnd);
    }

    [Fact]
    public void A_fixture_without_a_meter_refuses_what_needs_it_and_takes_low_frequencies()
    {
        Bench bench = new();
        bench.Run(100);
        Assert.Equal(CommandOutcome.Refused, bench.Start(new ProgramBuilder().Spectrum(Fast)));
        Assert.Contains("no impedance meter", bench.Instrument.LastRefusal, StringComparison.Ordinal);
        Assert.Equal(CommandOutcome.Done,
            bench.Start(new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 100, HighestMillihertz = 4000 })));
        bench.Run(60_000);
        Assert.Equal(400, Entry.Of(bench.Log, RecordKind.Multisine).Sum(entry => entry.Fields[RecordFields.Multisine.SampleCount]));
        Assert.InRange(bench.PeakNanoamps, 100_000, 280_000);
    }

    [Theory]
    [InlineData(9, 1000, 10, 10_000, 20_000)]
    [InlineData(1000, 1000, 10, 10_000, 20_000)]
    [InlineData(1000, 200_000_001, 10, 10_000, 20_000)]
    [InlineData(1000, 2000, 0, 10_000, 20_000)]
    [InlineData(1000, 2000, 21, 10_000, 20_000)]
    [InlineData(1000, 2000, 10, 999, 20_000)]
    [InlineData(1000, 2000, 10, 50_001, 20_000)]
    [InlineData(1000, 2000, 10, 10_000, 0)]
    [InlineData(1000, 2000, 10, 10_000, 70_001)]
    public void A_spectrum_out_of_range_is_refused(int lowest, int highest, int points, int amplitude, int tone)
    {
        byte[] bytes = new ProgramBuilder().Spectrum(new SpectrumSettings
        {
            LowestMillihertz = lowest,
            HighestMillihertz = highest,
            PointsPerDecade = points,
            AmplitudeMicrovolts = amplitude,
            ToneNanoamps = tone,
        }).Encode();
        Assert.False(_bench.Instrument.AcceptProgram(bytes, bytes.Length));
        Assert.StartsWith("step 0:", _bench.Instrument.LastRefusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spectrum_allocates_nothing()
    {
        Bench bench = new(new SinkStorage(SegmentBytes), new MeterDouble());
        bench.Start(new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 100 }).Loop(0, 100));
        bench.Run(300_000);
        long sequence = bench.Log.NextSequence;
        Assert.Equal(0, AllocatedBytes.By(() => bench.Run(300_000)));
        Assert.True(bench.Instrument.IsTestOn && bench.Log.NextSequence > sequence + 500, "nothing was recorded");
    }
}
