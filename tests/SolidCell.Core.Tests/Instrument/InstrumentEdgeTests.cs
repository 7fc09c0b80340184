using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>Qualities in the record of a sample, how long a fixture identifies itself, spectra of which one is given up.</summary>
public sealed class InstrumentEdgeTests
{
    private readonly Bench _bench = new();

    [Theory]
    [InlineData(2, 0, 0, 0, 0x0002)]
    [InlineData(0, 3, 0, 0, 0x0030)]
    [InlineData(0, 0, 7, 0, 0x0700)]
    [InlineData(0, 0, 0, 8, 0x8000)]
    [InlineData(1, 2, 3, 4, 0x4321)]
    public void Each_quality_has_four_bits(int voltage, int current, int pressure, int temperature, long qualities)
    {
        _bench.Tamper = sample =>
        {
            (sample.CellVoltageQuality, sample.CellCurrentQuality) = ((SampleQuality)voltage, (SampleQuality)current);
            (sample.StackPressureQuality, sample.FrameTemperatureQuality) = ((SampleQuality)pressure, (SampleQuality)temperature);
        };
        _bench.Start(new ProgramBuilder().Rest(10_000));
        _bench.Run(500);
        Assert.Equal(qualities, Entry.Of(_bench.Log, RecordKind.Sample)[^1].Fields[RecordFields.Sample.Qualities]);
    }

    [Fact]
    public void A_fixture_identifies_itself_for_30_s()
    {
        _bench.Run(1000);
        Assert.False(_bench.Instrument.IsIdentifying);
        _bench.Send(CommandName.Identify);
        Assert.True(_bench.Instrument.IsIdentifying);
        _bench.Run(29_950);
        Assert.True(_bench.Instrument.IsIdentifying);
        _bench.Run(50);
        Assert.False(_bench.Instrument.IsIdentifying);
    }

    [Fact]
    public void A_status_names_a_test_and_a_program_once_there_are_some()
    {
        FixtureStatus status = new();
        StatusReport.Fill(status, _bench.Instrument);
        Assert.False(status.HasTest || status.HasProgram);
        _bench.Start(new ProgramBuilder().Rest(10_000));
        StatusReport.Fill(status, _bench.Instrument);
        Assert.True(status.HasTest && status.HasProgram);
    }

    /// <summary>0.5 to 2 Hz by the current source: a window of 4 s behind 1 s of settling.</summary>
    [Fact]
    public void A_spectrum_that_a_limit_gives_up_takes_nothing_from_the_next()
    {
        SpectrumSettings low = new() { LowestMillihertz = 500, HighestMillihertz = 2000 };
        _bench.Start(new ProgramBuilder().Spectrum(low, ProgramBuilder.Time(2000)).Spectrum(low, ProgramBuilder.Time(60_000)));
        _bench.Run(20_000);
        Assert.Equal([(long)StepEndReason.Time, (long)StepEndReason.SpectrumTaken],
            Entry.Of(_bench.Log, RecordKind.StepEnded).Select(end => end.Fields[RecordFields.StepEnded.Reason]));
        Assert.Equal(80, Entry.Of(_bench.Log, RecordKind.Multisine).Sum(samples => samples.Fields[RecordFields.Multisine.SampleCount]));
    }
}
