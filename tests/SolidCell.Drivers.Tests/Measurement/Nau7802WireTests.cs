using SolidCell.Drivers.Nau7802;

namespace SolidCell.Drivers.Tests.Measurement;

/// <summary>What goes over the wire to a NAU7802, byte by byte from the data sheet, and what each failure of it means.</summary>
public sealed class Nau7802WireTests
{
    private static readonly string[] SetUp = ["0001", "0002", "012F", "1530", "1C80", "0096"];

    private readonly Registers _chip = new();
    private readonly Nau7802LoadCell _cell;

    public Nau7802WireTests() => _cell = new Nau7802LoadCell(_chip);

    [Fact]
    public void It_is_reset_powered_set_up_and_a_second_later_its_offset_is_calibrated_once()
    {
        Assert.True(_cell.Start());
        Assert.Equal(SetUp, _chip.Writes);
        Assert.False(_cell.TryRead(out int code));
        Assert.Equal((0, "0204"), (code, _chip.Writes[^1]));
        Assert.True(_cell.TryRead(out _));
        Assert.Equal(SetUp.Length + 1, _chip.Writes.Count);
    }

    [Theory]
    [InlineData(0x000000, 0)]
    [InlineData(0x7FFFFF, 8388607)]
    [InlineData(0x800000, -8388608)]
    [InlineData(0x012345, 74565)]
    [InlineData(0xFF00FF, -65281)]
    public void A_conversion_has_24_bits_and_a_sign(int word, int code)
    {
        Calibrated();
        _chip.Conversion = word;
        Assert.True(_cell.TryRead(out int read));
        Assert.Equal(code, read);
    }

    [Theory]
    [InlineData(0, 0x20)]
    [InlineData(2, 0x04)]
    public void While_there_is_no_result_or_a_calibration_lasts_there_is_no_reading_and_nothing_is_set_up_anew(int register, int flipped)
    {
        Calibrated();
        int writes = _chip.Writes.Count;
        _chip.Flipped[register] = (byte)flipped;
        Assert.False(_cell.TryRead(out int code));
        Assert.Equal((0, writes), (code, _chip.Writes.Count));
        _chip.Flipped[register] = 0;
        Assert.True(_cell.TryRead(out _));
    }

    [Theory]
    [InlineData(0, 0x80)]
    [InlineData(0, 0x10)]
    [InlineData(0, 0x04)]
    [InlineData(0, 0x02)]
    [InlineData(1, 0x01)]
    [InlineData(2, 0x08)]
    public void A_chip_that_lost_a_setting_or_failed_to_calibrate_is_set_up_and_calibrated_anew(int register, int flipped)
    {
        Calibrated();
        _chip.Flipped[register] = (byte)flipped;
        Assert.False(_cell.TryRead(out int code));
        Assert.Equal(0, code);
        Assert.Equal(SetUp, _chip.Writes.TakeLast(SetUp.Length));
        _chip.Flipped[register] = 0;
        Assert.False(_cell.TryRead(out _));
        Assert.Equal("0204", _chip.Writes[^1]);
        Assert.True(_cell.TryRead(out _));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Its_power_is_asked_for_64_times(int readsWithoutPower, bool starts)
    {
        _chip.ReadsWithoutPower = readsWithoutPower;
        Assert.Equal(starts, _cell.Start());
        Assert.Equal(starts ? SetUp.Length : 2, _chip.Writes.Count);
    }

    [Fact]
    public void Whichever_transfer_fails_it_does_not_start()
    {
        _cell.Start();
        int transfers = _chip.Transfers;
        Assert.Equal(SetUp.Length + 1, transfers);
        for (int failing = 0; failing < transfers; failing++)
        {
            Assert.False(new Nau7802LoadCell(new Registers { Failing = failing }).Start());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Whichever_transfer_of_a_reading_fails_there_is_no_reading(int failing)
    {
        Calibrated();
        _chip.Failing = _chip.Transfers + failing;
        Assert.False(_cell.TryRead(out int code));
        Assert.Equal(0, code);
        Assert.True(_cell.TryRead(out _));
    }

    [Fact]
    public void A_calibration_that_could_not_be_asked_for_is_asked_for_again()
    {
        _cell.Start();
        _chip.Failing = _chip.Transfers + 1;
        Assert.False(_cell.TryRead(out _));
        Assert.False(_cell.TryRead(out _));
        Assert.Equal("0204", _chip.Writes[^1]);
        Assert.True(_cell.TryRead(out _));
    }

    private void Calibrated()
    {
        _cell.Start();
        _cell.TryRead(out _);
    }

    /// <summary>Registers that keep what is written, with power, a result and no calibration that lasts.</summary>
    private sealed class Registers : IRegisterBus
    {
        private readonly byte[] _values = new byte[0x20];

        public List<string> Writes { get; } = [];

        public int Transfers { get; private set; }

        public int Failing { get; set; } = -1;

        public int ReadsWithoutPower { get; set; }

        public int Conversion { get; set; }

        /// <summary>Bits that read as their opposite, by register.</summary>
        public byte[] Flipped { get; } = new byte[0x20];

        public BusStatus Write(byte[] data, int count)
        {
            if (Transfers++ == Failing)
            {
                return BusStatus.NoAnswer;
            }

            Writes.Add(Convert.ToHexString(data, 0, count));
            _values[data[0]] = data[1];
            _values[2] = 0;
            return BusStatus.Done;
        }

        public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
        {
            if (Transfers++ == Failing)
            {
                return BusStatus.NoAnswer;
            }

            byte[] now = [.. _values];
            now[0] |= (byte)(0x20 | (ReadsWithoutPower-- > 0 ? 0 : 0x08));
            (now[0x12], now[0x13], now[0x14]) = ((byte)(Conversion >> 16), (byte)(Conversion >> 8), (byte)Conversion);
            for (int i = 0; i < readCount; i++)
            {
                answer[i] = (byte)(now[data[0] + i] ^ Flipped[data[0] + i]);
            }

            return BusStatus.Done;
        }
    }
}
