using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Device.StandIns.Simulation;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>Days of a fixture's life on simulated time, with everything going wrong that a seed draws.</summary>
internal sealed class SoakRun
{
    /// <summary>After which the ESP32's I2C driver gives a transfer up (System.Device.I2c in nf-interpreter).</summary>
    private const int BusTimeoutMilliseconds = 1000;

    private const int PeriodMilliseconds = 50;
    private const int CalmMilliseconds = 1_800_000;
    private const int HalfCycleMilliseconds = 3_600_000;

    private static readonly int[] ChipAddresses = [Board.Ads1115Address, Board.Ad5693rAddress, Board.Mcp9808Address];

    private readonly Xoshiro256 _random;
    private readonly Queue<SoakEvent> _plan;
    private readonly List<SoakEvent> _active = [];
    private readonly SoakNetwork _network = new();
    private readonly MemoryLogStorage _log;
    private readonly MemoryLogStorage _blocks = new();
    private readonly BoardBehindStandIns _board;
    private readonly long _end;
    private SoakFixture _fixture;
    private long _now;
    private long _nextChange;

    /// <param name="seed">Draws the faults.</param>
    /// <param name="hours">How long, simulated.</param>
    /// <param name="logBytes">What the log may take.</param>
    /// <param name="segmentBytes">Size of one file of the log.</param>
    /// <param name="certain">What goes wrong besides what is drawn.</param>
    public SoakRun(long seed, double hours, int logBytes, int segmentBytes, params SoakEvent[] certain)
    {
        _log = new MemoryLogStorage(logBytes, segmentBytes);
        _random = new Xoshiro256((ulong)seed);
        _end = (long)(hours * 3_600_000);
        _plan = new Queue<SoakEvent>(SoakPlan.Draw(_random, _end).Concat(certain).OrderBy(fault => fault.From));
        _board = new BoardBehindStandIns(() => _now, cell: "bare-li") { TimedOut = () => _now += BusTimeoutMilliseconds };
        SimulatedNetwork.NewWire = _ => _network.NewWire();
        Report = new SoakReport(seed, hours);
        Host = new SoakHost(_network, Story.Cycles(HalfCycleMilliseconds, 1000), _random);
        _network.Subscriber = Host.Receive;

        // The first boot id of an empty log is drawn at random; this run is to be drawn from its seed alone.
        new RecordLog(_log).Open(1);
        _fixture = PowerOn();
    }

    public SoakReport Report { get; }

    public SoakHost Host { get; }

    public void Run()
    {
        while (_now < _end)
        {
            Change();
            Tick();
        }

        _active.ToList().ForEach(End);
        for (var until = _now + CalmMilliseconds; _now < until;)
        {
            Tick();
        }

        Close();
        Drain();
    }

    private void Tick()
    {
        _now = Math.Max(_now, _fixture.Deadline);
        long began = _now;
        _fixture.Tick(_now);
        Report.Ticks++;
        Report.MissedForTheBus += Math.Max(0, (_now - began - PeriodMilliseconds) / PeriodMilliseconds);
        _network.Advance(_now);
        _fixture.Others(_now);
        Host.Look(_now);
    }

    private void Change()
    {
        if (_now < _nextChange)
        {
            return;
        }

        foreach (var over in _active.Where(fault => fault.Until <= _now).ToList())
        {
            End(over);
        }

        while (_plan.TryPeek(out var next) && next.From <= _now)
        {
            Begin(_plan.Dequeue());
        }

        var beginning = _plan.TryPeek(out var coming) ? coming.From : long.MaxValue;
        _nextChange = _active.Select(fault => fault.Until).Append(beginning).Min();
    }

    private void Begin(SoakEvent fault)
    {
        Report.Count(fault);
        if (fault.Fault == SoakFault.PowerCut)
        {
            CutPower(fault.Until);
            return;
        }

        _active.Add(fault);
        switch (fault.Fault)
        {
            case SoakFault.BrokerAway: _network.StopBroker(); break;
            case SoakFault.WifiAway: _network.IsWifiUp = false; break;
            case SoakFault.HostAway: Host.IsPresent = false; break;
            case SoakFault.ClientHangs: Hang(); break;
            case SoakFault.ChipSilent: BoardBehindStandIns.Silence(ChipAddresses[Below(ChipAddresses.Length)]); break;
            case SoakFault.BusHeld: _board.Held = _random.Uniform() < 0.5 ? HeldLine.Data : HeldLine.Clock; break;
            case SoakFault.StorageSlow: _fixture.WriteMilliseconds = () => 100 + Below(4900); break;
            case SoakFault.StorageRefuses: _fixture.StorageRefuses = () => true; break;
        }
    }

    private void End(SoakEvent fault)
    {
        _active.Remove(fault);
        switch (fault.Fault)
        {
            case SoakFault.BrokerAway: _network.StartBroker(); break;
            case SoakFault.WifiAway: _network.IsWifiUp = true; break;
            case SoakFault.HostAway: Host.IsPresent = !_active.Exists(other => other.Fault == SoakFault.HostAway); break;
            case SoakFault.ClientHangs: _fixture.EndHang(); break;
            case SoakFault.ChipSilent: _board.Speak(); break;
            case SoakFault.BusHeld: _board.Held = HeldLine.None; break;
            case SoakFault.StorageSlow: _fixture.WriteMilliseconds = () => 0; break;
            case SoakFault.StorageRefuses: _fixture.StorageRefuses = () => false; break;
        }
    }

    /// <summary>In any call, with the broker gone for a moment so that there is one to make.</summary>
    private void Hang()
    {
        _fixture.HangsIn = (MqttCall)Below(Enum.GetValues<MqttCall>().Length);
        if (_network.IsBrokerUp)
        {
            _network.StopBroker();
            _network.StartBroker();
        }
    }

    private void CutPower(long until)
    {
        var log = _fixture.Startup.Fixture.Log;
        var stored = _fixture.Cut(Host.Log.Last(log.BootId), _random.Uniform() < 0.5, count => Below(count + 1));
        Report.Stored[log.BootId] = stored.Sequence;
        Unstored(stored);
        foreach (var fault in _active.Where(fault => fault.Fault >= SoakFault.ClientHangs).ToList())
        {
            End(fault);
        }

        Close();
        _network.Forget();
        _board.Simulated.Converter.Reset();
        for (until -= until % 1000; _now < until;)
        {
            _board.Simulated.Advance(_now += 1000);
        }

        _fixture = PowerOn();
    }

    private void Unstored(LogRecord stored)
    {
        var instrument = _fixture.Startup.Fixture.Instrument;
        if (instrument.State != InstrumentState.Running)
        {
            return;
        }

        long unstored = instrument.TestMilliseconds - stored.Milliseconds;
        bool isSound = !_active.Exists(fault => fault.Fault is SoakFault.StorageSlow or SoakFault.StorageRefuses);
        Report.LongestUnstored = Math.Max(Report.LongestUnstored, isSound ? unstored : 0);
        Report.LongestUnstoredOnBadStorage = Math.Max(Report.LongestUnstoredOnBadStorage, isSound ? 0 : unstored);
    }

    private SoakFixture PowerOn()
    {
        Report.Boots++;
        _now += 1000 - _now % 1000;
        var fixture = new SoakFixture(_log, _blocks, _now, new BenchClock(() => _now))
        {
            NetworkWait = () => _network.IsWifiUp ? 0 : 30000,
        };
        Assert.Equal(0, fixture.Startup.SelfTestFailures);
        Assert.False(fixture.Startup.Fixture.Boots.IsSafeMode);
        return fixture;
    }

    /// <summary>What this boot has counted goes into the report.</summary>
    private void Close()
    {
        var startup = _fixture.Startup;
        Report.Missed += startup.Fixture.Loop.Overruns;
        Report.TickFailures += startup.Fixture.Loop.Failures;
        Report.Overflowed += startup.Fixture.Log.Overflowed;
        Report.HungLinks += startup.Links.HungLinks;
        Report.LinkFailures += startup.Links.Failures;
    }

    /// <summary>The last records leave, and no new ones come.</summary>
    private void Drain()
    {
        var log = _fixture.Startup.Fixture.Log;
        _fixture.Flush();
        for (var turns = 0; turns < 10000 && Host.Log.Last(log.BootId) < log.NextSequence - 1; turns++)
        {
            _now += 1000;
            _network.Advance(_now);
            _fixture.Others(_now);
        }

        Report.Stored[log.BootId] = log.NextSequence - 1;
    }

    private int Below(int bound) => (int)(_random.Uniform() * bound);
}
