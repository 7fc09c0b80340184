using SolidCell.Core.Recording;
using SolidCell.Device.Hardware;
using SolidCell.Device.StandIns.Simulation;

namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>
/// The device application from one power-on to the next power cut, on simulated time: its own loop, storing and link turns are
/// called in the order in which its threads would run. What would wait in a thread waits in a <see cref="Turn"/>.
/// </summary>
internal sealed class SoakFixture
{
    private const int StoreMilliseconds = StoringLoop.LookMilliseconds;
    private const int LinkMilliseconds = 200;
    private const int WatchMilliseconds = 1000;

    private readonly CapturedLink _link = new();
    private readonly PoweredStorage _logStorage;
    private readonly PoweredStorage _blockStorage;
    private readonly long _start;
    private Turn? _writing;
    private Turn? _hanging;
    private object? _hungLink;
    private long _writtenAt;
    private long _deadline;
    private long _linkFreeAt;
    private bool _waitsForNetwork;

    public SoakFixture(ILogStorage log, ILogStorage blocks, long now, IMonotonicClock clock)
    {
        _logStorage = new PoweredStorage(log);
        _blockStorage = new PoweredStorage(blocks);
        Startup = new Startup(Module.Esp32S3(), _logStorage, _blockStorage, Story.Settings(1), _link, clock);
        Startup.PowerUp(now);
        Startup.Links.Begin(now);
        (_start, _deadline) = (now, now);
    }

    public Startup Startup { get; }

    /// <summary>How long a write takes now; 0 when it takes none of the simulated time.</summary>
    public Func<long> WriteMilliseconds { get; set; } = () => 0;

    /// <summary>How long the link's thread waits for its network before a turn; 0 when it is there.</summary>
    public Func<long> NetworkWait { get; set; } = () => 0;

    /// <summary>The call in which the client library will hang next; null when in none.</summary>
    public MqttCall? HangsIn { get; set; }

    public bool IsHanging => _hanging is not null;

    public Func<bool> StorageRefuses { set => (_logStorage.Refuses, _blockStorage.Refuses) = (value, value); }

    /// <summary>When the next tick is due.</summary>
    public long Deadline => _deadline;

    public void Tick(long now) => Startup.Fixture.Loop.Tick(now - _start);

    /// <summary>After a tick that has ended now: whose turn it is takes it.</summary>
    public void Others(long now)
    {
        if (now % StoreMilliseconds == 0 || _writing is not null)
        {
            Store(now);
        }

        if (now % LinkMilliseconds == 0 && _writing is null)
        {
            Link(now);
        }

        if (now % WatchMilliseconds == 0)
        {
            Startup.Watch(now);
        }

        _deadline = Startup.Fixture.Loop.NextDeadline(_deadline, now);
    }

    /// <summary>A call that hung returns after all.</summary>
    public void EndHang()
    {
        _hanging?.End();
        _hanging = null;
    }

    /// <summary>The power goes, maybe in the middle of a write. Returns the last record that was on the storage before.</summary>
    /// <param name="lastKnown">Number of the last record of this boot that the host has.</param>
    /// <param name="inAWrite">True to begin a write first, where something waits.</param>
    /// <param name="torn">How many of so many bytes a write leaves behind.</param>
    public LogRecord Cut(long lastKnown, bool inAWrite, Func<int, int> torn)
    {
        LogRecord stored = LastStored(lastKnown);
        _logStorage.Torn = torn;
        _blockStorage.Torn = torn;
        if (inAWrite && _writing is null)
        {
            BeginStore();
        }

        _logStorage.Cut();
        _blockStorage.Cut();
        _writing?.End();
        EndHang();
        return stored;
    }

    /// <summary>Everything that waits goes to the storage.</summary>
    public void Flush() => Startup.Fixture.Log.Flush();

    private LogRecord LastStored(long lastKnown)
    {
        var reader = new LogReader(Startup.Fixture.Log, storedOnly: true);
        var record = new LogRecord();
        reader.Seek(Startup.Fixture.Log.BootId, Math.Max(lastKnown, 0));
        while (reader.TryRead(record))
        {
        }

        return record;
    }

    private void Store(long now)
    {
        if (_writing is not null && now < _writtenAt)
        {
            return;
        }

        if (_writing is not null)
        {
            _writing.End();
            _writing = null;
        }

        long takes = WriteMilliseconds();
        if (takes == 0)
        {
            Startup.Storing.StoreWhatIsDue();
            return;
        }

        BeginStore();
        _writtenAt = now + takes;
    }

    private void BeginStore()
    {
        var turn = Turn.Begin(me =>
        {
            _logStorage.Writing = me.Stick;
            Startup.Storing.StoreWhatIsDue();
        });
        _logStorage.Writing = () => { };
        _writing = turn.IsOver ? null : turn;
    }

    private void Link(long now)
    {
        if (now < _linkFreeAt || (_hanging is not null && _link.Link == _hungLink))
        {
            return;
        }

        _waitsForNetwork = !_waitsForNetwork && NetworkWait() > 0;
        if (_waitsForNetwork)
        {
            _linkFreeAt = now + NetworkWait();
            return;
        }

        if (HangsIn is { } call && _hanging is null)
        {
            StepThatMayHang(now, call);
        }
        else
        {
            _link.Link!.Step(now);
        }
    }

    private void StepThatMayHang(long now, MqttCall call)
    {
        var link = _link.Link!;
        var turn = Turn.Begin(me =>
        {
            SimulatedNetwork.Entering = entered =>
            {
                if (entered == call)
                {
                    SimulatedNetwork.Entering = _ => { };
                    me.Stick();
                }
            };
            link.Step(now);
        });
        SimulatedNetwork.Entering = _ => { };
        if (!turn.IsOver)
        {
            (_hanging, _hungLink, HangsIn) = (turn, link, null);
        }
    }
}
