using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Device.Link;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>What the boot tests have in common: the fixture's name, its cell, a program, a start.</summary>
internal static class Story
{
    public const string FixtureId = "booted-1";
    public static readonly long[] Cell = [0, 78_539_816, 3_000_000, 1_700_000_000_000];

    /// <summary>How long a test waits: as long as any may take.</summary>
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task StartAsync(HostSide host, byte[] program, CancellationToken cancellation)
    {
        var hash = Sha256.Of(program, program.Length);
        Assert.Equal((int)CommandOutcome.Done, await host.UploadAsync(program, hash, cancellation));
        Assert.Equal((int)CommandOutcome.Done, await host.SendAsync(CommandName.Start, Cell, hash, cancellation));
    }

    public static Startup Started(int port) => Started(port, new MemoryLogStorage(), new MemoryLogStorage());

    public static Startup Started(int port, MemoryLogStorage log, MemoryLogStorage blocks)
    {
        var startup = Powered(log, blocks, Settings(port));
        startup.Begin();
        return startup;
    }

    /// <summary>The reference module with these storages, not yet begun.</summary>
    public static Startup Powered(ILogStorage log, ILogStorage blocks, LinkSettings settings) =>
        new(Module.Esp32S3(), log, blocks, settings, new ThreadStarter(), new Hardware.Uptime());

    public static LinkSettings Settings(int port) =>
        new() { FixtureId = FixtureId, BrokerHost = "127.0.0.1", BrokerPort = port, UsesTls = false };

    /// <summary>0.1 mA/cm2 for a second and back.</summary>
    public static byte[] ShortProgram() => HalfCycles(1000);

    /// <summary>0.1 mA/cm2 for so long and back, ten samples a second recorded; goes on after a power cut.</summary>
    public static byte[] HalfCycles(int milliseconds) => Program(2, milliseconds, 100, 0);

    /// <summary>1 mA/cm2 for so long and back, again and again whatever the cell does, one sample a second recorded.</summary>
    public static byte[] Cycles(int milliseconds, int turns) => Program(3, milliseconds, 1000, turns, current: 1_000_000);

    /// <summary>
    /// A short determination of the critical current density: 0.1, 0.2, ... mA/cm2 for so long and back, ten samples a second recorded.
    /// </summary>
    public static byte[] Staircase(int milliseconds, int turns) => Program(3, milliseconds, 100, turns, 100_000);

    private static byte[] Program(int steps, int milliseconds, int every, int turns, int perTurn = 0, int current = 100_000)
    {
        var writer = new System.Formats.Cbor.CborWriter();
        writer.WriteStartArray(7);
        Array.ForEach([1, (int)PowerCutResponse.Continue, 0, 0, 0], writer.WriteInt32);
        writer.WriteStartArray(7);
        Array.ForEach([-5_000_000, 5_000_000, 10_000_000, 0, 60_000, 10_000, 60_000], writer.WriteInt32);
        writer.WriteEndArray();
        writer.WriteStartArray(steps);
        WriteStep(writer, [(int)StepKind.ConstantCurrent, 1, current, perTurn, 0, 0, 0, 0], milliseconds, every);
        WriteStep(writer, [(int)StepKind.ConstantCurrent, 1, -current, -perTurn, 0, 0, 0, 0], milliseconds, every);
        if (turns > 0)
        {
            WriteStep(writer, [(int)StepKind.Loop, 0, 0, 0, 0, 0, 0, turns], 0, 0);
        }

        writer.WriteEndArray();
        writer.WriteEndArray();
        return writer.Encode();
    }

    private static void WriteStep(System.Formats.Cbor.CborWriter writer, int[] numbers, int milliseconds, int every)
    {
        writer.WriteStartArray(11);
        Array.ForEach(numbers, writer.WriteInt32);
        writer.WriteBoolean(false);
        writer.WriteStartArray(milliseconds > 0 ? 1 : 0);
        if (milliseconds > 0)
        {
            writer.WriteStartArray(4);
            Array.ForEach([(int)LimitQuantity.StepMilliseconds, milliseconds, (int)LimitAction.Next, 0], writer.WriteInt32);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray(4);
        Array.ForEach([every, 0, 0, 0], writer.WriteInt32);
        writer.WriteEndArray();
        writer.WriteEndArray();
    }
}
