using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Telemetry;
using SolidCell.Device.Link;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>What the boot tests have in common: the fixture's name, its cell, a program, a start.</summary>
internal static class Story
{
    public const string FixtureId = "booted-1";
    public static readonly long[] Cell = [0, 78_539_816, 3_000_000, 1_700_000_000_000];

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
        new(Module.Esp32S3(), log, blocks, settings, new ThreadStarter());

    public static LinkSettings Settings(int port) => new() { FixtureId = FixtureId, BrokerHost = "127.0.0.1", BrokerPort = port, UsesTls = false };

    /// <summary>0.1 mA/cm2 for a second and back.</summary>
    public static byte[] ShortProgram() => HalfCycles(1000);

    /// <summary>0.1 mA/cm2 for so long and back; goes on after a power cut.</summary>
    public static byte[] HalfCycles(int milliseconds)
    {
        var writer = new System.Formats.Cbor.CborWriter();
        writer.WriteStartArray(7);
        Array.ForEach([1, (int)PowerCutResponse.Continue, 0, 0, 0], writer.WriteInt32);
        writer.WriteStartArray(7);
        Array.ForEach([-5_000_000, 5_000_000, 10_000_000, 0, 60_000, 10_000, 60_000], writer.WriteInt32);
        writer.WriteEndArray();
        writer.WriteStartArray(2);
        WriteHalfCycle(writer, 100_000, milliseconds);
        WriteHalfCycle(writer, -100_000, milliseconds);
        writer.WriteEndArray();
        writer.WriteEndArray();
        return writer.Encode();
    }

    private static void WriteHalfCycle(System.Formats.Cbor.CborWriter writer, int current, int milliseconds)
    {
        writer.WriteStartArray(11);
        Array.ForEach([1, 1, current, 0, 0, 0, 0, 0], writer.WriteInt32);
        writer.WriteBoolean(false);
        writer.WriteStartArray(1);
        writer.WriteStartArray(4);
        Array.ForEach([0, milliseconds, 0, 0], writer.WriteInt32);
        writer.WriteEndArray();
        writer.WriteEndArray();
        writer.WriteStartArray(4);
        Array.ForEach([100, 0, 0, 0], writer.WriteInt32);
        writer.WriteEndArray();
        writer.WriteEndArray();
    }
}
