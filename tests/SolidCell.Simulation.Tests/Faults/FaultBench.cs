using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Faults;

/// <summary>A fixture on a simulated cell, brought into a phase; then one sensor fails, and a minute later the current changes.</summary>
internal sealed class FaultBench
{
    public const int WatchedMilliseconds = 60_000;

    private const int PhaseMilliseconds = 90_000;
    private const int IntoPhaseMilliseconds = 25_000;
    private const int SettlingMilliseconds = 5000;
    private const int DepositionNanoamps = 400_000;

    private readonly FixtureRun _run;
    private readonly Phase _phase;
    private bool _isResumed;

    public FaultBench(Phase phase, long seed)
    {
        _phase = phase;
        _run = new FixtureRun(new VirtualFixtureOptions { Seed = seed }, Program(phase));
        if (phase == Phase.Idle)
        {
            Send(CommandName.Stop);
        }

        _run.Fixture.Run(IntoPhaseMilliseconds);
        if (phase == Phase.Paused)
        {
            Send(CommandName.Pause);
        }

        _run.Fixture.Run(SettlingMilliseconds);
        _run.Drain();
        Assert.Empty(_run.Faults);
    }

    public FixtureInstrument Instrument => _run.Fixture.Instrument;

    public SimulatedBoard Board => _run.Fixture.Board;

    /// <summary>Faults raised, in order: id and time since the injection or since the change of the current, whichever came last.</summary>
    public List<(FaultId Id, long Milliseconds, bool IsAfterChange)> Raised { get; } = [];

    /// <summary>The most severe action of the faults that were raised.</summary>
    public FaultAction WorstRaised => Worst(Raised.Select(raised => raised.Id));

    /// <summary>The same of those since the operator has set the test going, if one has.</summary>
    public FaultAction WorstSinceResumed => Worst(Raised.Where(raised => raised.IsAfterChange || !_isResumed).Select(raised => raised.Id));

    /// <summary>The most severe action of the faults that are active.</summary>
    public FaultAction WorstActive =>
        Worst(Enumerable.Range(1, FaultTable.Count - 1).Where(id => (Instrument.ActiveFaults & (1 << id)) != 0).Select(id => (FaultId)id));

    /// <summary>Breaks a sensor and watches for a minute, then lets the current change and watches again.</summary>
    public void Break(Sensor sensor, SensorFault fault)
    {
        Inject(sensor, fault);
        Watch(false);
        _isResumed = _phase == Phase.Paused && Instrument.State == InstrumentState.Paused;
        if (_isResumed)
        {
            Send(CommandName.Resume);
        }

        Watch(true);
    }

    private static FaultAction Worst(IEnumerable<FaultId> faults) =>
        faults.Select(FaultTable.ActionOf).DefaultIfEmpty(FaultAction.None).Max();

    public void Run(long milliseconds) => _run.Fixture.Run(milliseconds);

    private void Watch(bool isAfterChange)
    {
        int begun = _run.Faults.Count;
        long since = _run.Fixture.NowMilliseconds;
        for (int tick = 0; tick < WatchedMilliseconds / 50; tick++)
        {
            _run.Fixture.Run(50);
            _run.Drain();
            foreach ((_, long id, bool isRaised) in _run.Faults.Skip(begun).Where(found => found.Raised))
            {
                Raised.Add(((FaultId)id, _run.Fixture.NowMilliseconds - since, isAfterChange));
            }

            begun = _run.Faults.Count;
        }
    }

    private void Send(CommandName name) =>
        Assert.Equal(CommandOutcome.Done, Instrument.Execute(new Command { Name = name }));

    private void Inject(Sensor sensor, SensorFault fault)
    {
        switch (sensor)
        {
            case Sensor.CellVoltage: Board.Converter.VoltageFault = fault; break;
            case Sensor.CellCurrent: Board.Converter.CurrentFault = fault; break;
            case Sensor.StackPressure: Board.Pressure.Fault = fault; break;
            case Sensor.FrameTemperature: Board.Thermometer.Fault = fault; break;
            case Sensor.Supply: Board.Supply.Fault = fault; break;
            case Sensor.CurrentSource: Board.Dac.Fault = fault; break;
            default: Press(fault); break;
        }
    }

    /// <summary>A contact that does not open or opens late shows when somebody presses it.</summary>
    private void Press(SensorFault fault)
    {
        Board.EmergencyStop.Fault = fault;
        Board.EmergencyStop.Pressed = fault is SensorFault.Stuck or SensorFault.Slow or SensorFault.Delayed;
    }

    /// <summary>The phase for a minute and a half, then the opposite current (after a pause: that of before).</summary>
    private static byte[] Program(Phase phase)
    {
        ProgramBuilder program = phase switch
        {
            Phase.Deposition or Phase.Paused => new ProgramBuilder().Current(DepositionNanoamps, PhaseMilliseconds),
            Phase.Stripping => new ProgramBuilder().Current(-DepositionNanoamps, PhaseMilliseconds),
            Phase.Pulse => new ProgramBuilder().Pulse(DepositionNanoamps, PhaseMilliseconds),
            Phase.ConstantVoltage => new ProgramBuilder().Voltage(30_000, 2 * DepositionNanoamps, ProgramBuilder.Time(PhaseMilliseconds)),
            _ => new ProgramBuilder().Rest(PhaseMilliseconds),
        };
        long next = phase == Phase.Stripping ? DepositionNanoamps : -DepositionNanoamps;
        program.Current(next, 3_600_000);
        program.Head.OnPowerCut = PowerCutResponse.Continue;
        return program.Encode();
    }
}
