using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;
using SolidCell.Device.Boot.Tests.Soak;
using SolidCell.Device.StandIns.Simulation;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>The device application on simulated time and a simulated network: a test makes its ticks and its turns, one by one.</summary>
internal sealed class SteppedFixture
{
    private const int Period = 50;
    private const long Began = 1000;

    private readonly CapturedLink _link = new();

    public SteppedFixture(ILogStorage log, ILogStorage? blocks = null)
    {
        Board = new BoardBehindStandIns(() => Now);
        SimulatedNetwork.NewWire = _ => Network.NewWire();
        Startup = new Startup(Module.Esp32S3(), log, blocks ?? new MemoryLogStorage(), Story.Settings(1), _link, new BenchClock(() => Now));
        Startup.PowerUp(Now);
        Startup.Links.Begin(Now);
    }

    public BoardBehindStandIns Board { get; }

    /// <summary>What the link talks over.</summary>
    public SoakNetwork Network { get; } = new();

    public Startup Startup { get; }

    public long Now { get; set; } = Began;

    /// <summary>A turn of the link.</summary>
    public void Step() => _link.Link!.Step(Now);

    /// <summary>So many ticks, a period apart.</summary>
    public void Tick(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Now += Period;
            Startup.Fixture.Loop.Tick(Now - Began);
        }
    }

    /// <summary>Uploads a program and starts a test with it.</summary>
    public void StartTest(byte[] program) => StartTest(Startup, program);

    /// <summary>The same on any fixture whose link is down or idle.</summary>
    public static void StartTest(Startup startup, byte[] program)
    {
        var hash = Sha256.Of(program, program.Length);
        var reply = new byte[1024];
        var part = HostMessages.Part(HostSide.NewId(), hash, program.Length, 0, program);
        var start = HostMessages.Command(HostSide.NewId(), Core.Commands.CommandName.Start, Story.Cell, HostSide.NewId(), hash);
        Assert.True(startup.Fixture.Uplink.OnProtocolChunk(part, part.Length, reply) > 0);
        Assert.True(startup.Fixture.Uplink.OnCommand(start, start.Length, reply) > 0);
        Assert.True(startup.Fixture.Instrument.IsTestOn);
    }
}
