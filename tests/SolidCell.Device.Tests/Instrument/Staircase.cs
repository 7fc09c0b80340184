using SolidCell.Core.Encoding;
using SolidCell.Core.Schedule;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>A small critical-current test in the wire format: deposition and stripping, a tenth of a milliamp per cm2 more each turn.</summary>
internal static class Staircase
{
    /// <summary>The firmware reads <c>false</c> and never writes it, so its writer can't.</summary>
    private const byte False = 0xF4;

    public static byte[] Program(int turns, int halfCycleMilliseconds)
    {
        CborWriter writer = new CborWriter();
        byte[] buffer = new byte[256];
        writer.Restart(buffer);
        writer.WriteArray(7);
        WriteAll(writer, new long[] { 1, 0, 0, 0, 0 });
        writer.WriteArray(7);
        WriteAll(writer, new long[] { -5000000, 5000000, 10000000, 0, 60000, 10000, 60000 });
        writer.WriteArray(3);
        WriteHalfCycle(writer, buffer, 100000, halfCycleMilliseconds);
        WriteHalfCycle(writer, buffer, -100000, halfCycleMilliseconds);
        WriteStep(writer, buffer, new long[] { (int)StepKind.Loop, 0, 0, 0, 0, 0, 0, turns });
        writer.WriteArray(0);
        WriteRecordRule(writer);
        byte[] program = new byte[writer.Length];
        System.Array.Copy(buffer, 0, program, 0, program.Length);
        return program;
    }

    private static void WriteHalfCycle(CborWriter writer, byte[] buffer, int current, int milliseconds)
    {
        WriteStep(writer, buffer, new long[] { (int)StepKind.ConstantCurrent, (int)CurrentUnit.NanoampsPerSquareCentimetre, current, current, 0, 0, 0, 0 });
        writer.WriteArray(2);
        writer.WriteArray(4);
        WriteAll(writer, new long[] { (int)LimitQuantity.StepMilliseconds, milliseconds, (int)LimitAction.Next, 0 });
        writer.WriteArray(4);
        WriteAll(writer, new long[] { (int)LimitQuantity.HardShort, 0, (int)LimitAction.Stop, 0 });
        WriteRecordRule(writer);
    }

    private static void WriteStep(CborWriter writer, byte[] buffer, long[] head)
    {
        writer.WriteArray(11);
        WriteAll(writer, head);
        writer.WriteInteger(0);
        buffer[writer.Length - 1] = False;
    }

    private static void WriteRecordRule(CborWriter writer)
    {
        writer.WriteArray(4);
        WriteAll(writer, new long[] { 1000, 0, 0, 0 });
    }

    private static void WriteAll(CborWriter writer, long[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            writer.WriteInteger(values[i]);
        }
    }
}
