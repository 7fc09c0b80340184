using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5941;

namespace SolidCell.Drivers.Tests.Ad5941;

/// <summary>What goes over the wire for a point, byte by byte from the data sheet, and what each failure of it means.</summary>
public sealed class Ad5941WireTests
{
    private static readonly string[] Identified = ["0400 -> 2", "0404 -> 2"];

    /// <summary>Data sheet, table of the initialisation after a reset.</summary>
    private static readonly string[] Initialised =
    [
        "0908 <- 02C9", "0C08 <- 206C", "21F0 <- 00000010", "0410 <- 02C9", "0A28 <- 0009", "238C <- 00000104", "0A04 <- 4859",
        "0A04 <- F27B", "0A00 <- 8009", "22F0 <- 00000000", "2230 <- DE87A5AF", "2250 <- 0000103F", "22B0 <- 0000203C",
        "2230 <- DE87A5A0", "0A0C <- CB14", "0A10 <- 0007", "0A10 -> 2", .. Narrow(0x0408, 0x82), .. Narrow(0x0414, 5), .. Set(0x2050, 0),
        .. Set(0x2128, 0x19), .. Set(0x2120, 0x1A69E), .. Set(0x2124, 0x22), .. Set(0x20FC, 0),
    ];

    private static readonly string[] Held =
        [.. Identified, .. Set(0x200C, 0x10000), .. Set(0x20F0, 0x3E0), .. Set(0x2000, 0x190EC0), .. Driven()];

    private readonly ScriptedAd5941 _chip = new();
    private readonly Ad5941ImpedanceMeter _meter;

    public Ad5941WireTests() => _meter = new Ad5941ImpedanceMeter(_chip);

    public static TheoryData<int> CheckedRegisters =>
    [
        0x200C, 0x3008, 0x22F0, 0x2010, 0x2014, 0x2030, 0x203C, 0x20F0, 0x2044, 0x20D0, 0x2150, 0x2158, 0x2154, 0x215C, 0x21A8, 0x2000,
        0x0408, 0x0414, 0x2050, 0x20FC, 0x2120, 0x2124, 0x2128,
    ];

    [Fact]
    public void A_point_is_set_up_converted_twice_and_taken_off_as_the_data_sheet_has_it()
    {
        _chip.Give(1000, 0x3FFFF, 0x20002, 0x1FFFE);
        ImpedancePoint point = Point();
        Assert.Equal(SampleQuality.Good, _meter.Begin(point));
        Assert.Equal([.. Identified, .. Initialised, .. Configured(Slow, 67109), .. Converted(0x10706)], Taken());
        Assert.Equal(SampleQuality.Good, _meter.Poll());
        Assert.True(_meter.IsBusy);
        Assert.Equal(["3010 -> 4", "2078 -> 4", "207C -> 4", .. Converted(0x10101)], Taken());
        Assert.Equal(SampleQuality.Good, _meter.Poll());
        Assert.False(_meter.IsBusy);
        Assert.Equal(["3010 -> 4", "2078 -> 4", "207C -> 4", .. Identified, .. Held], Taken());
        Assert.Equal(
            (1000, -1, -131070, 131070), (point.VoltageReal, point.VoltageImaginary, point.CurrentReal, point.CurrentImaginary));
    }

    [Theory]
    [InlineData(5368709, 0x82, 0, 0x36, 0x1011)]
    [InlineData(5368710, 0x42, 0x0D, 0x0E, 0x2010)]
    public void Above_80_kHz_the_chip_runs_in_its_high_power_mode_with_twice_the_samples(
        int word, int clock, int power, int converter, int filter)
    {
        _meter.Begin(Point(word));
        Assert.Equal([.. Identified, .. Initialised, .. Configured((clock, power, converter, filter, 0x1000C1), word),
            .. Converted(0x10706)], Taken());
    }

    [Fact]
    public void A_meter_at_rest_is_initialised_and_holds_its_leads_without_a_sine()
    {
        Assert.Equal(SampleQuality.Good, _meter.Stop());
        Assert.Equal([.. Identified, .. Initialised, .. Held[Identified.Length..]], Taken());
    }

    [Fact]
    public void A_crystal_that_does_not_swing_is_asked_for_100_times_and_is_a_failed_point()
    {
        _chip.IsCrystalDead = true;
        Assert.Equal(SampleQuality.Implausible, _meter.Begin(Point()));
        Assert.Equal(100, Taken().Count(access => access == "0A10 -> 2"));
        _chip.IsCrystalDead = false;
        Assert.Equal(SampleQuality.Good, _meter.Begin(Point()));
    }

    [Fact]
    public void A_chip_that_works_is_not_initialised_again_and_one_that_failed_is()
    {
        Assert.Equal(SampleQuality.Good, RunPoint());
        Taken();
        Assert.Equal(SampleQuality.Good, RunPoint());
        Assert.DoesNotContain(Initialised[0], Taken());
        _chip.Flags = 0;
        _meter.Begin(Point());
        Assert.Equal(SampleQuality.Implausible, Polled());
        _chip.Flags = -1;
        Taken();
        Assert.Equal(SampleQuality.Good, RunPoint());
        Assert.Contains(Initialised[0], Taken());
    }

    [Theory]
    [InlineData(BusStatus.NoAnswer, SampleQuality.NoAnswer)]
    [InlineData(BusStatus.Hung, SampleQuality.BusHung)]
    [InlineData(BusStatus.Partial, SampleQuality.Implausible)]
    public void Whichever_transfer_fails_the_point_fails_and_the_excitation_is_off(BusStatus failure, SampleQuality quality)
    {
        RunPoint();
        int transfers = _chip.Transfers;
        for (int failing = 0; failing < transfers; failing++)
        {
            var chip = new ScriptedAd5941 { Failing = failing, Failure = failure };
            var meter = new Ad5941ImpedanceMeter(chip);
            Assert.Equal((failing, quality), (failing, Run(chip, meter)));
            Assert.False(meter.IsBusy);
            Assert.Equal((0, 0, 0), (chip[0x2000], chip[0x2150], chip[0x215C]));
            chip.Accesses.Clear();
            chip.Forget();
            Assert.Equal(SampleQuality.Good, Run(chip, meter));
            Assert.Contains(Initialised[0], chip.Accesses);
        }
    }

    [Theory]
    [MemberData(nameof(CheckedRegisters))]
    public void A_register_that_keeps_its_old_value_is_noticed(int address)
    {
        _chip.DeadRegister = address;
        _chip[address] = 0x7F;
        Assert.Equal(SampleQuality.Implausible, _meter.Begin(Point()));
    }

    [Theory]
    [InlineData(0x4145, 0x5502)]
    [InlineData(0x4144, 0x5503)]
    public void Another_chip_is_no_answer(int maker, int chip)
    {
        (_chip[0x0400], _chip[0x0404]) = (maker, chip);
        Assert.False(_meter.IsThere());
        Assert.Equal(SampleQuality.NoAnswer, _meter.Begin(Point()));
    }

    [Fact]
    public void A_chip_that_answers_with_its_identity_is_there() => Assert.True(_meter.IsThere());

    [Theory]
    [InlineData(0x0FFF, false)]
    [InlineData(0x1000, true)]
    [InlineData(0x3014, true)]
    [InlineData(0x3015, false)]
    public void Registers_from_1000_to_3014_are_32_bits_wide(int address, bool isWide) =>
        Assert.Equal(isWide, Ad5941Register.IsWide(address));

    private static (int Clock, int Power, int Converter, int Filter, int Transform) Slow => (0x82, 0, 0x36, 0x1011, 0x1000C1);

    private static string[] Configured((int Clock, int Power, int Converter, int Filter, int Transform) mode, int word) =>
    [
        .. Set(0x200C, 0x10000), .. Set(0x3008, 2), .. Narrow(0x0408, mode.Clock), .. Set(0x22F0, mode.Power),
        .. Set(0x2010, mode.Converter), .. Set(0x2014, 4), .. Set(0x2030, word), .. Set(0x203C, 400), .. Set(0x20F0, 0x3E1),
        .. Set(0x2044, mode.Filter),
        .. Set(0x20D0, mode.Transform), .. Driven(),
    ];

    /// <summary>Out at CE0, back at AIN1, regulated between the two.</summary>
    private static string[] Driven() => Connected(0x10, 0x400, 2, 0x102);

    private static string[] Connected(int d, int p, int n, int t) =>
        [.. Set(0x2150, d), .. Set(0x2158, p), .. Set(0x2154, n), .. Set(0x215C, t)];

    private static string[] Converted(int input) =>
        [.. Set(0x21A8, input), .. Set(0x2000, 0x194EC0), "3004 <- FFFFFFFF", .. Set(0x2000, 0x19CFC0)];

    private static string[] Narrow(int address, int value) => [$"{address:X4} <- {value:X4}", $"{address:X4} -> 2"];

    /// <summary>Written and read back.</summary>
    private static string[] Set(int address, int value) => [$"{address:X4} <- {value:X8}", $"{address:X4} -> 4"];

    private static ImpedancePoint Point(int word = 67109) => new() { FrequencyWord = word, Amplitude = 400, ResistorCode = 1 };

    private static SampleQuality Run(ScriptedAd5941 chip, Ad5941ImpedanceMeter meter)
    {
        chip.Give(1, 2, 3, 4);
        SampleQuality quality = meter.Begin(Point());
        while (meter.IsBusy)
        {
            quality = meter.Poll();
        }

        return quality;
    }

    private SampleQuality RunPoint() => Run(_chip, _meter);

    private SampleQuality Polled()
    {
        SampleQuality quality = SampleQuality.OutOfDate;
        while (quality == SampleQuality.OutOfDate)
        {
            quality = _meter.Poll();
        }

        return quality;
    }

    private string[] Taken()
    {
        string[] accesses = [.. _chip.Accesses];
        _chip.Accesses.Clear();
        return accesses;
    }
}
