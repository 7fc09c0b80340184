namespace SolidCell.Dashboard.Tests.Scripts;

public sealed class LiveTests
{
    private const string Browser =
        """
        let sources = [];
        let later = [];
        const setTimeout = (act, milliseconds) => later.push(act);
        class EventSource {
          static CLOSED = 2;
          constructor(url) { this.url = url; this.heard = {}; this.readyState = 1; sources.push(this); }
          addEventListener(name, act) { this.heard[name] = act; }
        }
        const fixtures = volts => ({ data: JSON.stringify({ time: 't', is_broker_connected: false, fixtures: [
          { name: 'press-1', link: 'live', cell_volts: volts }, { name: 'press-2', link: 'lost', cell_volts: 9 }] }) });
        let told = [];
        """;

    private readonly PageScript _live = new("live.js", Browser);

    public LiveTests() => _live.Of("{ it.listen(what => told.push(what)); it.connect(); 0 }");

    [Fact]
    public void The_newest_state_is_kept_and_reported()
    {
        _live.Of("sources[0].heard.fixtures(fixtures(0.5))");
        Assert.Equal("""["fixtures"]""", _live.Of("told"));
        Assert.Equal("0.5", _live.Of("it.fixtureNamed('press-1').cell_volts"));
        Assert.Equal("null", _live.Of("it.fixtureNamed('press-3')"));
        Assert.Equal("false", _live.Of("it.state.isBrokerConnected"));
    }

    [Fact]
    public void The_small_curve_holds_the_last_ninety_volts_of_a_fixture_that_is_there()
    {
        _live.Of("{ for (let i = 0; i < 100; i++) sources[0].heard.fixtures(fixtures(i)); 0 }");
        Assert.Equal("[90,10,99]",
            _live.Of("[it.sparks.get('press-1').length, it.sparks.get('press-1')[0], it.sparks.get('press-1')[89]]"));
        Assert.Equal("false", _live.Of("it.sparks.has('press-2')"));
    }

    [Fact]
    public void A_connection_is_reported_when_it_changes_and_not_again()
    {
        _live.Of("{ sources[0].heard.open(); sources[0].heard.open(); sources[0].heard.error(); 0 }");
        Assert.Equal("""["connection","connection"]""", _live.Of("told"));
        Assert.Equal("lost", _live.Of("it.state.connection"));
    }

    [Fact]
    public void A_stream_that_the_browser_gave_up_is_opened_again_later()
    {
        _live.Of("{ sources[0].heard.error(); 0 }");
        Assert.Equal("0", _live.Of("later.length"));
        _live.Of("{ sources[0].readyState = EventSource.CLOSED; sources[0].heard.error(); later[0](); 0 }");
        Assert.Equal("2", _live.Of("sources.length"));
    }

    [Fact]
    public void Who_has_stopped_listening_is_not_called()
    {
        _live.Of("{ const end = it.listen(() => told.push('late')); end(); sources[0].heard.alerts({ data: '[]' }); 0 }");
        Assert.Equal("""["alerts"]""", _live.Of("told"));
    }
}
