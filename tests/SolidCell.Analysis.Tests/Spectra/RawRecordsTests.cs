using System.Buffers.Binary;
using System.Numerics;
using SolidCell.Analysis.Spectra;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fixture;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Tests.Spectra;

/// <summary>Records of an impedance step by hand: the known resistor is 100 ohm, and 1000 codes over 500 are twice that.</summary>
public sealed class RawRecordsTests
{
    private const int KiloHertzWord = 67_109;
    private const int Unmeasured = int.MinValue;

    [Fact]
    public void A_point_that_was_measured_has_its_numbers_and_one_that_failed_is_left_out()
    {
        RawPoint point = Assert.Single(RawRecords.Points([Point(3, RawLoad.Reference, new Complex(5, -6), new Complex(7, -8)),
            Point(4, RawLoad.Cell, 1, 1, SampleQuality.NotMeasured)]));
        Assert.Equal(new RawPoint(3, RawLoad.Reference, KiloHertzWord, 800, 2, new Complex(5, -6), new Complex(7, -8)), point);
    }

    /// <summary>Two records of two samples each, of 50 ms; the second begins at 100 ms after the first.</summary>
    [Fact]
    public void A_window_has_its_samples_at_their_ticks_and_the_microseconds_after_them()
    {
        MultisineWindow window = RawRecords.Window(
            [Block(0, 40, 1000, (1_000_000, 2000, 100, -200), (Unmeasured, 1, 0, 0)),
                Block(2, 40, 1100, (1, Unmeasured, 0, 0), (2_000_000, -4000, 300, 400))])!;
        Assert.Equal(
            [(0.0001, 1.0, -0.0002, 2e-6), (0.1503, 2.0, 0.1504, -4e-6)],
            window.Samples.Select(one => (Math.Round(one.VoltageSeconds, 9), one.Volts, Math.Round(one.CurrentSeconds, 9),
                Math.Round(one.Amps, 12))));
        Assert.Equal((0.05, 0.001), (window.TickSeconds, window.UpdateSeconds));
        Assert.NotEmpty(window.Periods);
    }

    [Fact]
    public void Of_a_step_that_began_anew_the_last_window_counts()
    {
        StoredRecord first = Block(0, 40, 0, (1, 1, 0, 0)), second = Block(1, 40, 50, (2, 2, 0, 0)),
            again = Block(0, 40, 500, (3, 3, 0, 0)), next = Block(1, 40, 550, (4, 4, 0, 0));
        Assert.Equal([3, 4], Volts(first, second, again, next));
        Assert.Equal([1, 2], Volts(first, second));
        Assert.Equal([3], Volts(first, second, again));
        Assert.Equal([2, 4], Volts(second, next));
    }

    [Fact]
    public void No_more_samples_are_read_than_a_record_has()
    {
        Assert.Equal([1, 2], Volts(WithCount(Block(0, 40, 0, (1, 1, 0, 0), (2, 2, 0, 0)), 9)));
        Assert.Equal([1], Volts(WithCount(Block(0, 40, 0, (1, 1, 0, 0), (2, 2, 0, 0)), 1)));
        Assert.Empty(Volts(WithCount(Block(0, 40, 0, (1, 1, 0, 0)), -1)));
    }

    [Theory]
    [InlineData(20, 1, 1, true)]
    [InlineData(20, 1, 60_000, true)]
    [InlineData(19, 1, 1, false)]
    [InlineData(20, 0, 1, false)]
    [InlineData(20, 1, 0, false)]
    [InlineData(20, 1, 60_001, false)]
    [InlineData(int.MaxValue, 1, 1, false)]
    public void A_window_that_cannot_be_is_none(long samples, long periods, long milliseconds, bool isOne)
    {
        StoredRecord record = Block(0, samples, 0, (1, 1, 0, 0));
        record.Fields[RecordFields.Multisine.HighestPeriods] = periods;
        record.Fields[RecordFields.Multisine.SampleMilliseconds] = milliseconds;
        Assert.Equal(isOne, RawRecords.Window([record]) is not null);
        Assert.Null(RawRecords.Window([]));
    }

    [Fact]
    public void A_spectrum_counts_the_points_that_failed_and_is_none_when_the_relay_did_not_close()
    {
        StoredRecord[] measured = [Point(0, RawLoad.Reference, 1000, 1000), Point(0, RawLoad.Cell, 1000, 500),
            Point(1, RawLoad.Cell, 1, 1)];
        var spectrum = FixtureSpectrum.Of(7, measured, []);
        Assert.Equal((7, 4, true), (spectrum.StepCount, spectrum.FailedPoints, spectrum.IsOnCell));
        Assert.Equal(200, Assert.Single(spectrum.Joined.Points).ImpedanceOhms.Real, 9);
        var off = FixtureSpectrum.Of(7, [.. measured, Point(2, RawLoad.Precharge, 1000, 1000)], []);
        Assert.Equal((5, false, 0), (off.FailedPoints, off.IsOnCell, off.Joined.Points.Count));
        Assert.Equal(0, FixtureSpectrum.Of(7, [], []).FailedPoints);
    }

    [Fact]
    public void Leads_are_taken_off_and_said()
    {
        StoredTest test = Made.Test();
        StoredStep step = Made.Step(9, StepKind.Impedance, 2, 3, half: 4);
        StoredRecord[] records = [Point(0, RawLoad.Reference, 1000, 1000), Point(0, RawLoad.Cell, 1000, 500)];
        StoredSpectrum plain = Assert.Single(TestSpectra.Stored(step, records, [], test));
        Assert.Equal(("fixture", 9, "SolidCell fixture", 2.0, 4, null), (plain.FileName, plain.Sweep, plain.Instrument, plain.StorageHours, plain.Cycle, plain.Correction));
        Assert.Equal((200.0, 1000.002), (Math.Round(plain.Points[0].RealOhms, 6), Math.Round(plain.Points[0].FrequencyHertz, 3)));
        Assert.Null(Assert.Single(TestSpectra.Stored(step with { CycleCount = 0 }, records, [], test)).Cycle);
        Assert.Empty(TestSpectra.Stored(step, [], [], test));
        // A short of 0 ohm that shows 10 takes 10 off and makes the rest 100 / 90 larger.
        var leads = new StoredLeads("press-1", test.TestId, DateTimeOffset.UnixEpoch, 0, [new SpectrumSample(1000, 10, 0)]);
        StoredSpectrum corrected = Assert.Single(TestSpectra.Stored(step, records, [], test, leads));
        Assert.Equal(190 / 0.9, corrected.Points[0].RealOhms, 6);
        Assert.Equal("the leads of press-1 are taken off, as measured on 1970-01-01 00:00 UTC with a short of 0 ohm (test 01020304)", corrected.Correction);
    }

    [Fact]
    public void A_resistance_has_four_digits_and_its_interval_or_a_bound()
    {
        Assert.Equal("76.54 [76.2, 80]", ResistanceText.Of(new DerivedResistance(76.5432, 76.2, 80, "")));
        Assert.Equal("at most 88.01", ResistanceText.Of(new DerivedResistance(null, 0, 88.0123, "")));
    }

    private static IEnumerable<double> Volts(params StoredRecord[] records) =>
        RawRecords.Window(records)!.Samples.Select(one => Math.Round(one.Volts * 1e6));

    private static StoredRecord Point(int index, RawLoad load, Complex voltage, Complex current,
        SampleQuality quality = SampleQuality.Good) => new(
        RecordKind.ImpedancePoint, default, 0,
        [7, index, 5, (long)load, (long)quality, KiloHertzWord, 800, 2, (long)voltage.Real, (long)voltage.Imaginary, (long)current.Real,
            (long)current.Imaginary], []);

    private static StoredRecord Block(long first, long window, long milliseconds,
        params (int Microvolts, int Nanoamps, short Voltage, short Current)[] samples)
    {
        byte[] payload = new byte[12 * samples.Length];
        for (int at = 0; at < samples.Length; at++)
        {
            Span<byte> place = payload.AsSpan(12 * at);
            BinaryPrimitives.WriteInt32LittleEndian(place, samples[at].Microvolts);
            BinaryPrimitives.WriteInt32LittleEndian(place[4..], samples[at].Nanoamps);
            BinaryPrimitives.WriteInt16LittleEndian(place[8..], samples[at].Voltage);
            BinaryPrimitives.WriteInt16LittleEndian(place[10..], samples[at].Current);
        }

        return new StoredRecord(RecordKind.Multisine, default, milliseconds,
            [7, first, samples.Length, window, 4, 50, milliseconds, 1000], payload);
    }

    private static StoredRecord WithCount(StoredRecord record, long count)
    {
        record.Fields[RecordFields.Multisine.SampleCount] = count;
        return record;
    }
}
