using SolidCell.Core.Commands;
using SolidCell.Core.Control;
using SolidCell.Core.Encoding;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Drivers.Ad5693r;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Control;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>The whole instrument with its drivers, on the registers of a simulated board with a 100 Ohm cell.</summary>
internal sealed class ChipBench : ICellSwitch
{
    public const int TickMilliseconds = 50;

    private long _now;

    /// <param name="mainsTimer">Null for a fixture that does not average the mains out.</param>
    public ChipBench(IMicrosecondTimer? mainsTimer = null)
    {
        RecordLog log = new RecordLog(new MemoryLogStorage(262144, 16384));
        log.Open();
        Registers = new BoardRegisters();
        SlowChannels slow = new SlowChannels(Registers, Registers, Registers);
        MeasuringChain chain = new MeasuringChain(new Ads1115Converter(Registers), slow, null, mainsTimer);
        CurrentSource source = new CurrentSource(new Ad5693rConverter(Registers.Dac), Registers.Dac);
        Instrument = new FixtureInstrument(chain, source, this, log, new InstrumentSettings());
    }

    public FixtureInstrument Instrument { get; }

    public BoardRegisters Registers { get; }

    public bool IsClosed { get; private set; }

    public void Run(int ticks)
    {
        FixtureInstrument instrument = Instrument;
        long now = _now;
        for (int i = 0; i < ticks; i++)
        {
            now += TickMilliseconds;
            instrument.Advance(now);
        }

        _now = now;
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

    public bool Close()
    {
        IsClosed = true;
        Registers.IsCellConnected = true;
        return true;
    }

    public void Open()
    {
        IsClosed = false;
        Registers.IsCellConnected = false;
    }

    /// <summary>The relay of this bench needs none.</summary>
    public bool Beat() => true;
}
