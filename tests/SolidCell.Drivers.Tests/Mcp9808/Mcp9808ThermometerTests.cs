using SolidCell.Core.Measurement;
using SolidCell.Drivers.Mcp9808;

namespace SolidCell.Drivers.Tests.Mcp9808;

public sealed class Mcp9808ThermometerTests
{
    /// <summary>The upper three bits are alerts, the next is the sign, the rest sixteenths of a degree (datasheet, register 5.4).</summary>
    [Theory]
    [InlineData(0xC1E8, 30_500)]
    [InlineData(0x0001, 62)]
    [InlineData(0x1FFF, -62)]
    [InlineData(0x07D0, 125_000)]
    [InlineData(0x1D80, -40_000)]
    [InlineData(0x0000, 0)]
    public void A_word_is_a_temperature(int word, int millidegrees)
    {
        Assert.Equal(SampleQuality.Good, new Mcp9808Thermometer(new Word(word)).Read(out int read));
        Assert.Equal(millidegrees, read);
    }

    [Theory]
    [InlineData(0x07D1)]
    [InlineData(0x1D7F)]
    public void A_temperature_outside_of_the_chip_s_range_is_implausible_and_no_value(int word)
    {
        Assert.Equal(SampleQuality.Implausible, new Mcp9808Thermometer(new Word(word)).Read(out int millidegrees));
        Assert.Equal(0, millidegrees);
    }

    [Fact]
    public void A_failed_transfer_is_no_temperature()
    {
        Assert.Equal(SampleQuality.NoAnswer,
            new Mcp9808Thermometer(new FailingBus(new Word(0x1E8), 0, BusStatus.NoAnswer)).Read(out int millidegrees));
        Assert.Equal(0, millidegrees);
    }

    /// <summary>A chip whose ambient register holds a word.</summary>
    private sealed class Word(int word) : IRegisterBus
    {
        public BusStatus Write(byte[] data, int count) => BusStatus.NoAnswer;

        public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
        {
            (answer[0], answer[1]) = ((byte)(word >> 8), (byte)word);
            return data[0] == 5 && (writeCount, readCount) == (1, 2) ? BusStatus.Done : BusStatus.NoAnswer;
        }
    }
}
