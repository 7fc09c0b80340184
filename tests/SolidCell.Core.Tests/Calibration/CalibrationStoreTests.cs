using SolidCell.Core.Calibration;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Tests.Calibration;

/// <summary>The calibration over a restart, as the bytes that docs and older firmware know.</summary>
public sealed class CalibrationStoreTests
{
    private const int Integers = 26;

    /// <summary>Four numbers a channel, the tare, the area of the die.</summary>
    private static readonly int[] Numbers =
    [
        -1000, -1001, 1000, 1002, -2000, -2001, 2000, 2002, -3000, -3001, 3000, 3002, -4000, -4001, 4000, 4002,
        10, -20_000, 30_000, 40_000, 50, -60_000, 60_001, 70_000, -12_345, 132_732_290,
    ];

    private readonly MemoryLogStorage _medium = new();

    [Fact]
    public void What_was_kept_is_in_force_after_a_restart_and_has_its_place_in_the_block()
    {
        var store = new CalibrationStore(new BlockStore(_medium));
        Fill(store.Current);
        Assert.True(store.Keep());
        Assert.Equal(Numbers, Kept(out int version, out int length));
        Assert.Equal((2, 104), (version, length));
        var again = new CalibrationStore(new BlockStore(_medium));
        Assert.Equal((-12_345, 132_732_290L), (again.Current.TareMillinewtons, again.Current.DieSquareMicrometres));
        Assert.True(again.Keep());
        Assert.Equal(Numbers, Kept(out _, out _));
    }

    [Fact]
    public void When_the_storage_refuses_all_is_as_it_was_remembered()
    {
        var store = new CalibrationStore(new BlockStore(_medium, maximumBytes: 103));
        store.Remember();
        Fill(store.Current);
        Assert.False(store.Keep());
        var made = new FixtureCalibration();
        Assert.Equal((made.CellVoltage.LowReading, made.SourceTenMilliamps.HighCode, 0, 0L),
            (store.Current.CellVoltage.LowReading, store.Current.SourceTenMilliamps.HighCode, store.Current.TareMillinewtons,
                store.Current.DieSquareMicrometres));
    }

    [Fact]
    public void Without_a_store_a_calibration_is_in_force_until_the_power_goes()
    {
        var store = new CalibrationStore(null);
        Fill(store.Current);
        Assert.True(store.Keep());
        Assert.Equal(-12_345, store.Current.TareMillinewtons);
    }

    [Theory]
    [InlineData(1, 104)]
    [InlineData(2, 100)]
    [InlineData(3, 104)]
    [InlineData(0, 100)]
    public void A_block_of_another_version_or_length_leaves_the_fixture_as_it_was_made(int version, int length)
    {
        Assert.True(new BlockStore(_medium).Write(CalibrationStore.Block, Bytes(), length, version));
        Assert.Equal(0, new CalibrationStore(new BlockStore(_medium)).Current.TareMillinewtons);
    }

    [Theory]
    [InlineData(1000, 1000, 1000, 1002)]
    [InlineData(1000, 1000, 1001, 1000)]
    [InlineData(1000, 1000, 999, 2000)]
    public void A_channel_whose_points_are_no_line_stays_as_it_was_made(params int[] points)
    {
        byte[] bytes = Bytes();
        for (int i = 0; i < points.Length; i++)
        {
            LittleEndian.WriteInt32(bytes, 16 + (4 * i), points[i]);
        }

        Assert.True(new BlockStore(_medium).Write(CalibrationStore.Block, bytes, 104, 2));
        FixtureCalibration read = new CalibrationStore(new BlockStore(_medium)).Current;
        Assert.Equal(new FixtureCalibration().CurrentOneMilliamp.LowReading, read.CurrentOneMilliamp.LowReading);
        Assert.Equal((-1000, -3000), (read.CellVoltage.LowReading, read.CurrentTenMilliamps.LowReading));
    }

    private static void Fill(FixtureCalibration calibration)
    {
        for (int channel = 0; channel < 6; channel++)
        {
            int at = channel * 4;
            calibration.Set((CalibrationChannel)channel, Numbers[at], Numbers[at + 1], Numbers[at + 2], Numbers[at + 3]);
        }

        (calibration.TareMillinewtons, calibration.DieSquareMicrometres) = (Numbers[24], Numbers[25]);
    }

    private static byte[] Bytes()
    {
        byte[] bytes = new byte[Integers * 4];
        for (int i = 0; i < Integers; i++)
        {
            LittleEndian.WriteInt32(bytes, 4 * i, Numbers[i]);
        }

        return bytes;
    }

    private int[] Kept(out int version, out int length)
    {
        byte[] bytes = new byte[Integers * 4];
        length = new BlockStore(_medium).Read(CalibrationStore.Block, bytes, out version);
        return [.. Enumerable.Range(0, Integers).Select(i => BitConverter.ToInt32(bytes, 4 * i))];
    }
}
