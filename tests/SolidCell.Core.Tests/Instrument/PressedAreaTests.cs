using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>A load cell measures newtons: what they press on makes the pressure of them.</summary>
public sealed class PressedAreaTests
{
    private const long ThirteenMillimetres = 132_732_290;

    /// <summary>5 MPa on a 10 mm die, 2.959 MPa on one of 13 mm.</summary>
    private const int OnTen = 5000;
    private const int OnThirteen = 2958;

    private readonly Bench _bench = new();

    [Fact]
    public void Without_a_word_it_is_a_10_mm_die()
    {
        _bench.Run(100);
        Assert.Equal(OnTen, _bench.Instrument.Sample.StackKilopascals);
    }

    [Fact]
    public void A_die_that_was_set_is_pressed_between_tests_and_in_them()
    {
        Assert.Equal(CommandOutcome.Done, Calibrate((long)CalibrationChannel.PressedArea, ThirteenMillimetres));
        _bench.Run(100);
        Assert.InRange(_bench.Instrument.Sample.StackKilopascals, OnThirteen, OnThirteen + 1);
        Assert.Equal(CommandOutcome.Done, Start(Bench.PelletSquareMicrometres));
        _bench.Run(100);
        Assert.InRange(_bench.Instrument.Sample.StackKilopascals, OnThirteen, OnThirteen + 1);
    }

    [Theory]
    [InlineData(Bench.PelletSquareMicrometres, 0, OnTen)]
    [InlineData(ThirteenMillimetres, 0, OnThirteen)]
    [InlineData(Bench.PelletSquareMicrometres, ThirteenMillimetres, OnThirteen)]
    public void Else_the_electrode_of_the_cell_is_or_what_the_start_says(long electrode, long pressed, int kilopascals)
    {
        Assert.Equal(CommandOutcome.Done, Start(electrode, pressed));
        _bench.Run(100);
        Assert.InRange(_bench.Instrument.Sample.StackKilopascals, kilopascals, kilopascals + 1);
    }

    [Fact]
    public void The_record_of_the_start_has_the_area_and_the_tare()
    {
        Assert.Equal(CommandOutcome.Done, _bench.Instrument.Execute(Order(CommandName.Tare, 2, 12_000)));
        Assert.Equal(CommandOutcome.Done, Start(Bench.PelletSquareMicrometres, ThirteenMillimetres));
        var record = new LogRecord();
        Assert.True(_bench.Log.TryGetLast(RecordKind.TestStarted, record));
        Assert.Equal(ThirteenMillimetres, record.Fields[RecordFields.TestStarted.PressedSquareMicrometres]);
        Assert.Equal(12_000, record.Fields[RecordFields.TestStarted.TareMillinewtons]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(999_999)]
    [InlineData(2_000_000_001)]
    public void An_area_that_no_die_has_is_refused(long area)
    {
        Assert.Equal(CommandOutcome.Refused, Calibrate((long)CalibrationChannel.PressedArea, area));
        Assert.Contains("die must be", _bench.Instrument.LastRefusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calibration_that_older_firmware_has_kept_in_kilopascals_is_one_in_millinewtons()
    {
        byte[] older = new byte[100];
        WritePoints(older, 3, 0, 100, 50_000, 51_000);
        LittleEndian.WriteInt32(older, 96, 1000);
        var blocks = new BlockStore(new MemoryLogStorage());
        Assert.True(blocks.Write(CalibrationStore.Block, older, older.Length, 1));
        FixtureCalibration calibration = new CalibrationStore(blocks).Current;
        Assert.Equal((78_540, 7854, 4_005_540),
            (calibration.TareMillinewtons, calibration.StackForce.LowValue, calibration.StackForce.HighValue));
        Assert.Equal(0, calibration.DieSquareMicrometres);
    }

    private static void WritePoints(byte[] bytes, int channel, params int[] numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            LittleEndian.WriteInt32(bytes, (channel * 16) + (4 * i), numbers[i]);
        }
    }

    private static Command Order(CommandName name, params long[] arguments)
    {
        var command = new Command { Name = name, ArgumentCount = arguments.Length };
        arguments.CopyTo(command.Arguments, 0);
        return command;
    }

    private CommandOutcome Calibrate(params long[] arguments) => _bench.Instrument.Execute(Order(CommandName.Calibrate, arguments));

    private CommandOutcome Start(long electrode, long pressed = 0)
    {
        byte[] program = new ProgramBuilder().Rest(60_000).Encode();
        Assert.True(_bench.Instrument.AcceptProgram(program, program.Length), _bench.Instrument.LastRefusal);
        Command start = Order(CommandName.Start, (long)CellKind.Symmetric, electrode, 3_000_000, 1_700_000_000_000, pressed);
        Sha256.Of(program, program.Length).CopyTo(start.ProgramHash, 0);
        return _bench.Instrument.Execute(start);
    }
}
