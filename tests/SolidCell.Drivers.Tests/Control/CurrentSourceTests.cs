using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5693r;
using SolidCell.Drivers.Control;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Drivers.Tests.Control;

public class CurrentSourceTests
{
    private readonly SimulatedAd5693r _chip = new(() => { }, new Xoshiro256(1));
    private readonly Line _line = new();
    private readonly CurrentSource _source;

    public CurrentSourceTests() => _source = new CurrentSource(new Ad5693rConverter(_chip), _line);

    [Fact]
    public void A_code_that_is_repeated_is_put_out_again_because_the_chip_may_have_lost_it()
    {
        Assert.True(_source.Apply(CurrentRange.OneMilliamp, 40000));
        Assert.Equal(40000, _chip.Code);
        _chip.Reset();
        Assert.Equal(0, _chip.Code);
        Assert.True(_source.Apply(CurrentRange.OneMilliamp, 40000));
        Assert.Equal(40000, _chip.Code);
    }

    [Fact]
    public void Changes_the_range_at_zero_current()
    {
        _source.Apply(CurrentRange.OneMilliamp, 60000);
        int codeAtSwitch = -1;
        _line.Changed = () => codeAtSwitch = _chip.Code;
        _source.Apply(CurrentRange.TenMilliamps, 50000);
        Assert.Equal(CurrentSource.ZeroCode, codeAtSwitch);
        Assert.True(_line.High);
        Assert.Equal(50000, _chip.Code);
    }

    [Theory]
    [InlineData(CurrentRange.OneMilliamp)]
    [InlineData(CurrentRange.TenMilliamps)]
    public void The_first_range_is_set_whichever_it_is(CurrentRange range)
    {
        bool isSet = false;
        _line.Changed = () => isSet = true;
        Assert.True(_source.Apply(range, 40000));
        Assert.Equal((true, range == CurrentRange.TenMilliamps), (isSet, _line.High));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(1, 1)]
    [InlineData(65534, 65534)]
    [InlineData(65536, 65535)]
    [InlineData(70000, 65535)]
    public void A_code_beyond_the_converter_is_held_at_its_end(int code, int expected)
    {
        _source.Apply(CurrentRange.OneMilliamp, code);
        Assert.Equal(expected, _chip.Code);
    }

    [Fact]
    public void A_failed_transfer_is_reported_and_tried_again_with_a_fresh_set_up()
    {
        _source.Apply(CurrentRange.OneMilliamp, 40000);
        _chip.Fault = SensorFault.Off;
        Assert.False(_source.Apply(CurrentRange.OneMilliamp, 41000));
        Assert.False(_source.Apply(CurrentRange.OneMilliamp, 40000));
        _chip.Fault = SensorFault.Ok;
        int writes = _chip.Writes;
        Assert.True(_source.Apply(CurrentRange.OneMilliamp, 40000));
        Assert.Equal(writes + 2, _chip.Writes);
        Assert.Equal(40000, _chip.Code);
    }

    private sealed class Line : IDigitalOutput
    {
        public bool High { get; private set; }

        public Action? Changed { get; set; }

        public void Write(bool high)
        {
            High = high;
            Changed?.Invoke();
        }
    }
}
