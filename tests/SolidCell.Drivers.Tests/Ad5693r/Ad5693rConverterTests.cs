using SolidCell.Drivers.Ad5693r;

namespace SolidCell.Drivers.Tests.Ad5693r;

public sealed class Ad5693rConverterTests
{
    private readonly Sink _chip = new();

    [Fact]
    public void The_control_register_is_written_once_and_a_code_as_two_bytes()
    {
        var converter = new Ad5693rConverter(_chip);
        Assert.Equal(BusStatus.Done, converter.Write(0xABCD));
        Assert.Equal(BusStatus.Done, converter.Write(0x0102));
        Assert.Equal(["40-00-00", "30-AB-CD", "30-01-02"], _chip.Written);
    }

    [Fact]
    public void After_a_failure_the_control_register_is_written_again()
    {
        var converter = new Ad5693rConverter(new FailingBus(_chip, 2, BusStatus.NoAnswer));
        converter.Write(1);
        Assert.Equal(BusStatus.NoAnswer, converter.Write(2));
        Assert.Equal(BusStatus.Done, converter.Write(3));
        Assert.Equal(["40-00-00", "30-00-01", "40-00-00", "30-00-03"], _chip.Written);
    }

    [Fact]
    public void A_control_register_that_could_not_be_written_is_reported_and_no_code_is_put_out()
    {
        var converter = new Ad5693rConverter(new FailingBus(_chip, 0, BusStatus.Hung));
        Assert.Equal(BusStatus.Hung, converter.Write(1));
        Assert.Empty(_chip.Written);
    }

    /// <summary>Takes everything.</summary>
    private sealed class Sink : IRegisterBus
    {
        public List<string> Written { get; } = [];

        public BusStatus Write(byte[] data, int count)
        {
            Written.Add(BitConverter.ToString(data, 0, count));
            return BusStatus.Done;
        }

        public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount) => BusStatus.NoAnswer;
    }
}
