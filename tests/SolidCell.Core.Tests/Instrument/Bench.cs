using SolidCell.Core.Commands;
using SolidCell.Core.Control;
using SolidCell.Core.Encoding;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Drivers.Impedance;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>An instrument on a resistor: an exact chain, a source with a settable calibration error, a relay that counts.</summary>
internal sealed class Bench : IMeasuringChain, ICurrentSource, ICellSwitch
{
    public const long PelletSquareMicrometres = 78_539_816;

    private readonly MeterDouble? _meter;

    public Bench()
        : this(new MemoryLogStorage(64_000_000))
    {
    }

    /// <param name="storage">Where the log lives.</param>
    /// <param name="meter">An impedance meter and its relay.</param>
    public Bench(ILogStorage storage, MeterDouble? meter = null)
    {
        Storage = storage;
        _meter = meter;
        Log = new RecordLog(Storage);
        Log.Open();
        Instrument =
            new FixtureInstrument(this, this, (ICellSwitch?)meter?.Source ?? this, Log, Settings, null,
                new SpectrumRun(Log, Settings, meter), meter);
    }

    public ILogStorage Storage { get; }

    public RecordLog Log { get; }

    public InstrumentSettings Settings { get; } = new();

    public FixtureInstrument Instrument { get; }

    public long Now { get; private set; }

    public double Ohms { get; set; } = 100;

    public double OpenCircuitMicrovolts { get; set; }

    /// <summary>Relative gain error and offset of the source against its nominal calibration.</summary>
    public double SourceGain { get; set; } = 1;

    public double SourceOffsetNanoamps { get; set; }

    public bool SourceAnswers { get; set; } = true;

    public bool IsClosed { get; private set; }

    public int Beats { get; private set; }

    public CurrentRange SourceRange { get; private set; }

    public CurrentRange ShuntRange { get; private set; }

    public int Code { get; private set; } = 32768;

    /// <summary>Largest |current| the source has put out since this was last set.</summary>
    public double PeakNanoamps { get; set; }

    /// <summary>|Charge| that has passed through the resistor.</summary>
    public double PassedNanoampHours { get; private set; }

    /// <summary>Changes the sample after it was taken: how faults are injected.</summary>
    public Action<Sample>? Tamper { get; set; }

    public double TrueNanoamps =>
        IsClosed || _meter is { Source.IsEnabled: true } ? (((Code - 32768) * NanoampsPerCode * SourceGain) + SourceOffsetNanoamps) : 0;

    private double NanoampsPerCode => (SourceRange == CurrentRange.OneMilliamp ? 1e6 : 1e7) / 26214;

    public void Run(long milliseconds)
    {
        for (long end = Now + milliseconds; Now < end;)
        {
            Now += 50;
            PassedNanoampHours += Math.Abs(TrueNanoamps) * 50 / 3.6e6;
            Instrument.Advance(Now);
        }
    }

    /// <summary>
    /// The measuring loop stands still for so long, then makes a tick; the relay lets go meanwhile when it is not held longer.
    /// </summary>
    public void Stall(long milliseconds)
    {
        long held = Math.Min(milliseconds, Settings.RelayHoldMilliseconds);
        PassedNanoampHours += Math.Abs(TrueNanoamps) * held / 3.6e6;
        IsClosed = IsClosed && held == milliseconds;
        Now += milliseconds;
        Instrument.Advance(Now);
    }

    public CommandOutcome Send(CommandName name) => Instrument.Execute(new Command { Name = name });

    public CommandOutcome Start(ProgramBuilder program, CellKind kind = CellKind.Symmetric, long capacity = 3_000_000) =>
        StartWith(program.Encode(), kind, capacity);

    public CommandOutcome StartWith(byte[] bytes, CellKind kind = CellKind.Symmetric, long capacity = 3_000_000)
    {
        Assert.True(Instrument.AcceptProgram(bytes, bytes.Length), Instrument.LastRefusal);
        return StartAccepted(bytes, kind, capacity);
    }

    public CommandOutcome StartAccepted(byte[] bytes, CellKind kind = CellKind.Symmetric, long capacity = 3_000_000)
    {
        Command command = new() { Name = CommandName.Start, ArgumentCount = 4 };
        Sha256.Of(bytes, bytes.Length).CopyTo(command.ProgramHash, 0);
        new[] { (long)kind, PelletSquareMicrometres, capacity, 1_700_000_000_000 }.CopyTo(command.Arguments, 0);
        return Instrument.Execute(command);
    }

    public void Measure(long nowMilliseconds, Sample sample)
    {
        sample.Milliseconds = nowMilliseconds;
        sample.CellNanoamps = (int)Math.Round(TrueNanoamps);
        sample.CellMicrovolts = (int)Math.Clamp(OpenCircuitMicrovolts + (TrueNanoamps * Ohms / 1000), int.MinValue, int.MaxValue);
        sample.StackKilopascals = 5000;
        sample.FrameMillidegrees = 30_000;
        sample.SupplyMillivolts = 3300;
        sample.EmergencyStopPressed = false;
        sample.CellVoltageQuality = sample.CellCurrentQuality = SampleQuality.Good;
        sample.StackPressureQuality = sample.FrameTemperatureQuality = sample.SupplyQuality = SampleQuality.Good;
        Tamper?.Invoke(sample);

        // Whoever tampers with the pressure means the load cell.
        sample.StackMillinewtons = (int)(sample.StackKilopascals * PelletSquareMicrometres / 1_000_000);
    }

    public void UseRange(CurrentRange range) => ShuntRange = range;

    public bool Apply(CurrentRange range, int code)
    {
        if (!SourceAnswers)
        {
            return false;
        }

        // The worst order of the two switches: the new range with the old code, then the new code.
        SourceRange = range;
        PeakNanoamps = Math.Max(PeakNanoamps, Math.Abs(TrueNanoamps));
        Code = code;
        PeakNanoamps = Math.Max(PeakNanoamps, Math.Abs(TrueNanoamps));
        return true;
    }

    /// <summary>True while the relay must not close, as after a failed self-test.</summary>
    public bool IsRelayBlocked { get; set; }

    public bool Close() => IsClosed = !IsRelayBlocked;

    public void Open() => IsClosed = false;

    /// <summary>False when the relay's monostable has let go before the next beat.</summary>
    public bool IsHeld { get; set; } = true;

    public bool Beat()
    {
        Beats++;
        return IsHeld;
    }
}
