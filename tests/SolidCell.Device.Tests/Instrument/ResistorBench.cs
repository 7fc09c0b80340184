using SolidCell.Core.Commands;
using SolidCell.Core.Control;
using SolidCell.Core.Encoding;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Drivers.Impedance;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>The whole instrument on a resistor, in integers: an exact measuring chain, an exact source, a relay.</summary>
internal sealed class ResistorBench : IMeasuringChain, ICurrentSource, ICellSwitch
{
    public const int TickMilliseconds = 50;

    private CurrentRange _range;
    private int _code = RangeCalibration.CodeOfZero;

    public ResistorBench()
    {
        Log = new RecordLog(new MemoryLogStorage(262144, 16384));
        Log.Open();
        InstrumentSettings settings = new InstrumentSettings();
        Instrument = new FixtureInstrument(this, this, this, Log, settings, null, new SpectrumRun(Log, settings, null), null);
    }

    public FixtureInstrument Instrument { get; }

    public RecordLog Log { get; }

    public int Ohms { get; set; } = 100;

    /// <summary>What the cell has without a current.</summary>
    public int OpenCircuitMicrovolts { get; set; }

    public bool IsClosed { get; private set; }

    public int Beats { get; private set; }

    public long NowMilliseconds { get; private set; }

    public void Tick()
    {
        NowMilliseconds += TickMilliseconds;
        Instrument.Advance(NowMilliseconds);
    }

    /// <summary>A tick after a time in which nothing ran.</summary>
    public void Stall(int milliseconds)
    {
        NowMilliseconds += milliseconds;
        Instrument.Advance(NowMilliseconds);
    }

    public void Run(int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            Tick();
        }
    }

    /// <summary>Starts a program on a symmetric cell of 10 mm diameter.</summary>
    public CommandOutcome Start(byte[] program)
    {
        if (!Instrument.AcceptProgram(program, program.Length))
        {
            return CommandOutcome.Refused;
        }

        Command command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        byte[] hash = Sha256.Of(program, program.Length);
        System.Array.Copy(hash, 0, command.ProgramHash, 0, hash.Length);
        command.Arguments[1] = 78539816;
        return Instrument.Execute(command);
    }

    public void Measure(long nowMilliseconds, Sample sample)
    {
        sample.Milliseconds = nowMilliseconds;
        sample.CellNanoamps = TrueNanoamps();
        sample.CellMicrovolts = OpenCircuitMicrovolts + (int)((long)sample.CellNanoamps * Ohms / 1000);
        sample.StackMillinewtons = 392699;
        sample.FrameMillidegrees = 30000;
        sample.SupplyMillivolts = 3300;
        sample.CellVoltageQuality = SampleQuality.Good;
        sample.CellCurrentQuality = SampleQuality.Good;
        sample.StackPressureQuality = SampleQuality.Good;
        sample.FrameTemperatureQuality = SampleQuality.Good;
        sample.SupplyQuality = SampleQuality.Good;
    }

    public void UseRange(CurrentRange range)
    {
        // The chain of this bench is exact on either shunt.
    }

    public bool Apply(CurrentRange range, int code)
    {
        _range = range;
        _code = code;
        return true;
    }

    public bool Close() => IsClosed = true;

    public void Open() => IsClosed = false;

    public bool Beat()
    {
        Beats++;
        return true;
    }

    private int TrueNanoamps()
    {
        long fullScale = _range == CurrentRange.OneMilliamp ? 1000000 : 10000000;
        return IsClosed ? (int)((_code - RangeCalibration.CodeOfZero) * fullScale / 26214) : 0;
    }
}
