using SolidCell.Core.Schedule;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>A small critical-current test: deposition and stripping, a tenth of a milliamp per cm2 more each turn.</summary>
internal static class Staircase
{
    public static byte[] Program(int turns, int halfCycleMilliseconds)
    {
        ProgramWriter writer = new ProgramWriter(1, 3);
        WriteHalfCycle(writer, 100000, halfCycleMilliseconds);
        WriteHalfCycle(writer, -100000, halfCycleMilliseconds);
        writer.Loop(turns);
        return writer.Bytes();
    }

    private static void WriteHalfCycle(ProgramWriter writer, int current, int milliseconds)
    {
        long[] head = { (int)StepKind.ConstantCurrent, (int)CurrentUnit.NanoampsPerSquareCentimetre, current, current, 0, 0, 0, 0 };
        long[] time = { (int)LimitQuantity.StepMilliseconds, milliseconds, (int)LimitAction.Next };
        writer.Step(head, new long[] { time[0], time[1], time[2], (int)LimitQuantity.HardShort, 0, (int)LimitAction.Stop });
    }
}
