using SolidCell.Core.Encoding;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using Fields = SolidCell.Core.Recording.RecordFields.Multisine;

namespace SolidCell.Drivers.Tests.Impedance;

/// <summary>The low frequencies of a spectrum: the current that is set, and what is recorded of the answer.</summary>
public sealed class MultisineRunTests
{
    private const int WindowTicks = 400;
    private const int SettlingTicks = 100;
    private const int BytesPerSample = 12;

    /// <summary>2 nAh and 0.16 uAh, in coulombs.</summary>
    private const double LeastCharge = 7.2e-6, MostCharge = 5.8e-4;

    private readonly SpectrumStage _stage = new(null, new InstrumentSettings { UpdateMicroseconds = 4321 });

    /// <summary>0.1 to 4 Hz: a window of two periods of 10 s.</summary>
    private static SpectrumSettings Low => new() { LowestMillihertz = 100, HighestMillihertz = 4000, ToneNanoamps = 20000 };

    [Fact]
    public void The_current_is_a_sum_of_sines_about_the_middle_of_the_settling_that_change_sign_from_tone_to_tone_in_a_table_of_1024()
    {
        var tones = new ToneList();
        tones.Fill(Low, 50);
        int[] currents = Currents();
        Assert.Equal(WindowTicks + SettlingTicks + 2, currents.Length);
        Assert.Equal((0, 0), (currents[0], currents[^1]));
        for (int tick = 0; tick < WindowTicks + SettlingTicks; tick++)
        {
            double expected = Enumerable.Range(0, tones.Count).Sum(k => Tone(tones, k, tick));
            Assert.Equal(expected, currents[tick + 1], 12.0);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(35)]
    [InlineData(95)]
    [InlineData(100)]
    [InlineData(136)]
    [InlineData(500)]
    [InlineData(990)]
    public void No_charge_is_left_in_the_cell_after_the_settling_nor_after_the_window_and_the_current_keeps_a_low_peak(int lowestMillihertz)
    {
        SpectrumSettings settings = Low;
        settings.LowestMillihertz = lowestMillihertz;
        int[] currents = Currents(null, settings);
        int settling = (currents.Length - 2) / 5;
        Assert.InRange(Coulombs(currents[..(settling + 1)]), -LeastCharge, LeastCharge);
        Assert.InRange(Coulombs(currents), -LeastCharge, LeastCharge);
        double[] charges = [.. currents.Select((_, i) => Math.Abs(Coulombs(currents[..i])))];
        Assert.InRange(charges.Max(), LeastCharge, MostCharge);
        Assert.InRange(currents.Max(Math.Abs), 50_000, 210_000);
    }

    [Fact]
    public void After_the_settling_every_sample_of_the_window_is_recorded_42_to_a_record()
    {
        Currents();
        List<LogRecord> records = _stage.Records(RecordKind.Multisine);
        Assert.Equal([0L, 42, 84, 126, 168, 210, 252, 294, 336, 378], records.Select(record => record.Fields[Fields.FirstSample]));
        Assert.Equal([42L, 42, 42, 42, 42, 42, 42, 42, 42, 22], records.Select(record => record.Fields[Fields.SampleCount]));
        Assert.All(records, record => Assert.Equal(
            (7L, 400L, 80L, 50L, 4321L, record.Fields[Fields.SampleCount] * BytesPerSample),
            (record.Fields[Fields.StepCount], record.Fields[Fields.WindowSamples], record.Fields[Fields.HighestPeriods],
                record.Fields[Fields.SampleMilliseconds], record.Fields[Fields.UpdateMicroseconds], (long)record.PayloadLength)));
        long first = 1000 + (50 * (2 + SettlingTicks + 1));
        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => first + (50L * 42 * i)), records.Select(record => record.Fields[Fields.FirstMilliseconds]));
        Assert.Equal(first + (50 * (WindowTicks - 1)), records[^1].Milliseconds);
    }

    [Theory]
    [InlineData(95, 421, 1)]
    [InlineData(136, 294, 42)]
    public void The_last_record_holds_what_is_left_and_there_is_no_empty_one(int lowestMillihertz, int samples, int last)
    {
        SpectrumSettings settings = Low;
        settings.LowestMillihertz = lowestMillihertz;
        Currents(null, settings);
        List<LogRecord> records = _stage.Records(RecordKind.Multisine);
        Assert.Equal(samples, records.Sum(record => record.Fields[Fields.SampleCount]));
        Assert.Equal(last, records[^1].Fields[Fields.SampleCount]);
    }

    [Theory]
    [InlineData(0, SampleQuality.Good, SampleQuality.Good, -123456, 789, 700, 3000)]
    [InlineData(7, SampleQuality.Good, SampleQuality.Good, -123456, 789, 7700, 10000)]
    [InlineData(29, SampleQuality.Good, SampleQuality.Good, -123456, 789, 29700, 32000)]
    [InlineData(30, SampleQuality.Good, SampleQuality.Good, int.MinValue, int.MinValue, 0, 0)]
    [InlineData(-33, SampleQuality.Good, SampleQuality.Good, -123456, 789, -32300, -30000)]
    [InlineData(-34, SampleQuality.Good, SampleQuality.Good, int.MinValue, int.MinValue, 0, 0)]
    [InlineData(0, SampleQuality.NoAnswer, SampleQuality.Good, int.MinValue, int.MinValue, 0, 0)]
    [InlineData(0, SampleQuality.Good, SampleQuality.Saturated, int.MinValue, int.MinValue, 0, 0)]
    public void A_sample_has_its_times_after_the_tick_and_one_that_is_bad_or_too_late_is_missing(
        int late, SampleQuality voltage, SampleQuality current, int microvolts, int nanoamps, int voltageTime, int currentTime)
    {
        const int Odd = 104;
        int tick = 0;
        Currents(sample =>
        {
            if (++tick == Odd)
            {
                (sample.CellMicrovolts, sample.CellNanoamps) = (-123456, 789);
                (sample.CellVoltageQuality, sample.CellCurrentQuality) = (voltage, current);
                sample.Milliseconds += late;
            }
        });
        byte[] payload = _stage.Records(RecordKind.Multisine)[0].Payload;
        Assert.Equal((microvolts, nanoamps), (LittleEndian.ReadInt32(payload, 12), LittleEndian.ReadInt32(payload, 16)));
        Assert.Equal((voltageTime, currentTime), (BitConverter.ToInt16(payload, 20), BitConverter.ToInt16(payload, 22)));
        Assert.Equal((0, 0, 700, 3000), (BitConverter.ToInt32(payload, 24), BitConverter.ToInt32(payload, 28),
            BitConverter.ToInt16(payload, 32), BitConverter.ToInt16(payload, 34)));
    }

    [Theory]
    [InlineData(700, 32767, false)]
    [InlineData(700, 32768, true)]
    [InlineData(-32768, 0, false)]
    [InlineData(-32769, 0, true)]
    public void A_time_after_the_tick_that_16_bits_do_not_hold_is_a_missing_sample(int voltageTime, int currentTime, bool isMissing)
    {
        Currents(sample => (sample.CellMicrovolts, sample.VoltageMicroseconds, sample.CurrentMicroseconds) = (5, voltageTime, currentTime));
        byte[] payload = _stage.Records(RecordKind.Multisine)[0].Payload;
        Assert.Equal(isMissing ? (int.MinValue, 0, 0) : (5, voltageTime, currentTime), (LittleEndian.ReadInt32(payload, 0),
            BitConverter.ToInt16(payload, 8), BitConverter.ToInt16(payload, 10)));
    }

    [Fact]
    public void A_second_multisine_counts_its_samples_from_0_although_the_first_was_interrupted()
    {
        _stage.Run.Begin(Low, 7, 0);
        for (int i = 0; i < 150; i++)
        {
            _stage.Tick();
        }

        _stage.Run.End();
        Assert.True(_stage.Run.IsDone);
        _stage.Run.Begin(Low, 7, _stage.Milliseconds);
        while (!_stage.Run.IsDone)
        {
            _stage.Tick();
        }

        Assert.Equal([0L, 0, 42, 84], _stage.Records(RecordKind.Multisine).Take(4).Select(record => record.Fields[Fields.FirstSample]));
    }

    private static double Coulombs(int[] nanoamps) => nanoamps.Sum(one => one * 1e-9 * 0.05);

    private static double Tone(ToneList tones, int k, int tick)
    {
        int begin = (WindowTicks * k / 2) - (tones[k] * (SettlingTicks - 1) / 2) + (WindowTicks * tones[k]);
        int phase = (begin + (tick * tones[k])) % WindowTicks;
        return 20000 * Math.Sin(2 * Math.PI * (phase * 1024 / WindowTicks) / 1024);
    }

    private int[] Currents(Action<Sample>? fill = null, SpectrumSettings? settings = null)
    {
        List<int> currents = [];
        _stage.Run.Begin(settings ?? Low, 7, 0);
        while (!_stage.Run.IsDone)
        {
            currents.Add(_stage.Tick(fill));
        }

        return [.. currents];
    }
}
