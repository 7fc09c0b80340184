using System.Formats.Cbor;
using SolidCell.Core.Schedule;

namespace SolidCell.Simulation.Tests.Runs;

/// <summary>Programs in the bytes of docs/program-format.md, written by hand and not by the compiler under test elsewhere.</summary>
internal static class TestPrograms
{
    private const int Hour = 3_600_000;

    /// <summary>The paper's staircase: 0.1 to 3.2 mA/cm2 in steps of an hour each way. Ends on a short.</summary>
    public static byte[] Staircase() => Write(writer =>
    {
        writer.WriteStartArray(3);
        ConstantCurrent(writer, 100_000, 100_000, true);
        ConstantCurrent(writer, -100_000, -100_000, false);
        Loop(writer, 0, 32);
        writer.WriteEndArray();
    });

    /// <summary>Hours of half-cycles at one density, in nA/cm2.</summary>
    public static byte[] Cycling(long density, int cycles) => Write(writer =>
    {
        writer.WriteStartArray(3);
        ConstantCurrent(writer, density, 0, true);
        ConstantCurrent(writer, -density, 0, false);
        Loop(writer, 0, cycles);
        writer.WriteEndArray();
    });

    /// <summary>An hour each of rest, deposition and stripping at 0.5 mA/cm2.</summary>
    public static byte[] Phases() => Write(writer =>
    {
        writer.WriteStartArray(3);
        Timed(writer, StepKind.Rest, 0, 0, true);
        ConstantCurrent(writer, 500_000, 0, false);
        ConstantCurrent(writer, -500_000, 0, false);
        writer.WriteEndArray();
    });

    private static byte[] Write(Action<CborWriter> steps)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(7);
        Integers(writer, Program.FirstFormatVersion, (int)PowerCutResponse.Continue, (int)ShortResponse.Stop, (int)ShortResponse.Stop, 0);
        writer.WriteStartArray(7);
        Integers(writer, -4_000_000, 4_000_000, 9_000_000, 0, 90_000, 0, 60_000);
        writer.WriteEndArray();
        steps(writer);
        writer.WriteEndArray();
        return writer.Encode();
    }

    private static void ConstantCurrent(CborWriter writer, long density, long perTurn, bool beginsCycle) =>
        Timed(writer, StepKind.ConstantCurrent, density, perTurn, beginsCycle);

    private static void Timed(CborWriter writer, StepKind kind, long density, long perTurn, bool beginsCycle)
    {
        writer.WriteStartArray(11);
        Integers(writer, (int)kind, (int)CurrentUnit.NanoampsPerSquareCentimetre, density, perTurn, 0, 0, 0, 0);
        writer.WriteBoolean(beginsCycle);
        writer.WriteStartArray(1);
        Array(writer, (int)LimitQuantity.StepMilliseconds, Hour, (int)LimitAction.Next, 0);
        writer.WriteEndArray();
        Array(writer, 10_000, 0, 0, 0);
        writer.WriteEndArray();
    }

    private static void Loop(CborWriter writer, int target, int turns)
    {
        writer.WriteStartArray(11);
        Integers(writer, (int)StepKind.Loop, 0, 0, 0, 0, 0, target, turns);
        writer.WriteBoolean(false);
        Array(writer);
        Array(writer, 0, 0, 0, 0);
        writer.WriteEndArray();
    }

    private static void Array(CborWriter writer, params long[] values)
    {
        writer.WriteStartArray(values.Length);
        Integers(writer, values);
        writer.WriteEndArray();
    }

    private static void Integers(CborWriter writer, params long[] values)
    {
        foreach (long value in values)
        {
            writer.WriteInt64(value);
        }
    }
}
