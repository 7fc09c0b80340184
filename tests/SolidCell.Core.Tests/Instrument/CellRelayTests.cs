using SolidCell.Core.Control;
using SolidCell.Core.Instrument;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>The two ways to the cell: what each call asks of the switches, and what is then closed.</summary>
public sealed class CellRelayTests : ICellSwitch, IMeterSwitch
{
    private readonly List<string> _asked = [];
    private readonly CellRelay _relay;
    private bool _refuses;

    public CellRelayTests() => _relay = new CellRelay(this, this);

    [Fact]
    public void A_relay_that_is_closed_is_not_closed_again_and_one_that_refused_is()
    {
        _refuses = true;
        Assert.False(_relay.Close());
        _refuses = false;
        Assert.True(_relay.Close());
        Assert.True(_relay.Close());
        Assert.Equal(["close", "close"], _asked);
        Assert.True(_relay.IsClosed && _relay.IsMade);
    }

    [Fact]
    public void The_cell_goes_to_the_meter_and_back_with_a_tick_between_in_which_both_are_open()
    {
        Assert.False(_relay.GoTo(true));
        _relay.Close();
        _relay.IsSettled = true;
        Assert.True(_relay.GoTo(false));
        Assert.Equal((false, false, false), (_relay.GoTo(true), _relay.IsMade, _relay.IsSettled));
        _relay.Bridge();
        Assert.Equal((false, true), (_relay.GoTo(true), _relay.IsMade));
        Assert.True(_relay.GoTo(true));
        _relay.Bridge();
        Assert.False(_relay.GoTo(false));
        _relay.Bridge();
        Assert.False(_relay.GoTo(false));
        Assert.True(_relay.GoTo(false));
        Assert.Equal(["close", "break", "join", "bridge", "break", "close"], _asked);
    }

    [Theory]
    [InlineData(true, "join")]
    [InlineData(false, "close")]
    public void A_way_that_refuses_is_asked_again(bool meter, string asked)
    {
        _relay.Close();
        _relay.GoTo(true);
        _refuses = true;
        Assert.Equal((false, false), (_relay.GoTo(meter), _relay.IsMade));
        _relay.Bridge();
        _refuses = false;
        Assert.Equal((false, true), (_relay.GoTo(meter), _relay.IsMade));
        Assert.True(_relay.GoTo(meter));
        Assert.Equal(["close", "break", asked, asked], _asked);
    }

    [Fact]
    public void Opened_it_is_on_no_way_and_begins_with_the_source()
    {
        _relay.Close();
        _relay.GoTo(true);
        _relay.GoTo(true);
        _relay.IsSettled = true;
        _relay.Open();
        Assert.Equal((false, false, true), (_relay.IsClosed, _relay.IsSettled, _relay.IsMade));
        _relay.Bridge();
        _relay.Close();
        Assert.True(_relay.GoTo(false));
        Assert.Equal(["close", "break", "join", "open", "close"], _asked);
    }

    [Fact]
    public void A_fixture_without_a_meter_goes_nowhere_else()
    {
        CellRelay relay = new(this);
        relay.Close();
        Assert.True(relay.GoTo(false));
        Assert.Throws<InvalidOperationException>(() => relay.GoTo(true));
    }

    bool ICellSwitch.Close() => Ask("close");

    void ICellSwitch.Open() => Ask("open");

    bool ICellSwitch.Beat() => true;

    void IMeterSwitch.Break() => Ask("break");

    bool IMeterSwitch.Join() => Ask("join");

    void IMeterSwitch.Bridge() => Ask("bridge");

    private bool Ask(string what)
    {
        _asked.Add(what);
        return !_refuses;
    }
}
