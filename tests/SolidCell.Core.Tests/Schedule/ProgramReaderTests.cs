using CsCheck;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

public class ProgramReaderTests
{
    [Fact]
    public void Any_bytes_are_read_or_refused_in_words()
    {
        Gen.Byte.Array[0, 300].Sample(bytes => IsAnswered(bytes));
    }

    [Fact]
    public void A_program_with_any_byte_changed_is_read_or_refused_in_words()
    {
        byte[] program = ProgramBuilder.CriticalCurrent().Encode();
        Gen.Select(Gen.Int[0, program.Length - 1], Gen.Byte, Gen.Int[0, program.Length - 1], Gen.Byte).Sample((at, value, at2, value2) =>
        {
            byte[] damaged = [.. program];
            damaged[at] = value;
            damaged[at2] = value2;
            return IsAnswered(damaged);
        });
    }

    [Fact]
    public void A_program_cut_short_anywhere_is_refused()
    {
        byte[] program = ProgramBuilder.CriticalCurrent().Encode();
        for (int length = 0; length < program.Length; length++)
        {
            Assert.False(new ProgramReader().TryRead(program, length, new Program()));
        }
    }

    [Fact]
    public void Every_field_is_read_where_it_was_written()
    {
        ProgramBuilder builder = ProgramBuilder.CriticalCurrent();
        builder.Head.OnPowerCut = PowerCutResponse.Continue;
        builder.Head.OnHardShort = ShortResponse.Reduce;
        Program program = builder.Build();
        Assert.Equal(PowerCutResponse.Continue, program.OnPowerCut);
        Assert.Equal(ShortResponse.Reduce, program.OnHardShort);
        Assert.Equal(3, program.Steps.Length);
        Assert.Equal(-100_000, program.Steps[1].CurrentPerTurn);
        Assert.Equal(LimitQuantity.HardShort, program.Steps[0].Limits[1].Quantity);
        Assert.Equal(32, program.Steps[2].Turns);
        Assert.Equal(1000, program.Steps[0].Record.EveryMilliseconds);
    }

    [Fact]
    public void Bytes_after_the_program_are_refused() =>
        Refused([.. ProgramBuilder.CriticalCurrent().Encode(), 0], -1, "left over");

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Another_version_is_refused_however_its_steps_look(byte version)
    {
        byte[] first = ProgramBuilder.CriticalCurrent().Encode();
        byte[] second = new ProgramBuilder().Spectrum(new SpectrumSettings(), ProgramBuilder.Time(1)).Encode();
        (first[1], second[1]) = (version, version);
        Refused(first, -1, "version");
        Refused(second, -1, "version");
    }

    [Fact]
    public void A_reader_forgets_what_it_refused_before()
    {
        ProgramReader reader = new();
        Assert.Equal(("", -1), (reader.Refusal, reader.RefusedStep));
        byte[] bad = new ProgramBuilder().Rest(1).Loop(1, 2).Encode();
        byte[] good = ProgramBuilder.CriticalCurrent().Encode();
        Assert.False(reader.TryRead(bad, bad.Length, new Program()));
        Assert.Equal(("step 1: a loop must jump back to a step before it", 1), (reader.Refusal, reader.RefusedStep));
        Assert.True(reader.TryRead(good, good.Length, new Program()));
        Assert.Equal(("", -1), (reader.Refusal, reader.RefusedStep));
    }

    [Fact]
    public void Overlapping_loops_are_refused() =>
        Refused(new ProgramBuilder().Rest(1).Rest(1).Loop(0, 2).Rest(1).Loop(1, 2), 4, "nesting");

    [Fact]
    public void A_loop_forward_is_refused() => Refused(new ProgramBuilder().Rest(1).Loop(1, 2), 1, "before it");

    [Fact]
    public void A_loop_without_turns_is_refused() => Refused(new ProgramBuilder().Rest(1).Loop(0, 0), 1, "65535");

    [Fact]
    public void Five_loops_in_each_other_are_refused() =>
        Refused(new ProgramBuilder().Rest(1).Loop(0, 2).Loop(0, 2).Loop(0, 2).Loop(0, 2).Loop(0, 2), 1, "deeper than 4");

    [Fact]
    public void Four_loops_in_each_other_are_taken() =>
        new ProgramBuilder().Rest(1).Loop(0, 2).Loop(0, 2).Loop(0, 2).Loop(0, 2).Build();

    [Fact]
    public void A_driven_step_that_nothing_ends_is_refused() =>
        Refused(new ProgramBuilder().Add(new Step { Kind = StepKind.ConstantCurrent, Current = 1 }), 0, "no limit");

    [Fact]
    public void A_jump_to_nowhere_is_refused() =>
        Refused(new ProgramBuilder().Current(1, 1, ProgramBuilder.Of(LimitQuantity.HardShort, 0, LimitAction.GoTo, 9)), 0,
            "does not exist");

    [Fact]
    public void Leaving_a_loop_outside_of_one_is_refused() =>
        Refused(new ProgramBuilder().Current(1, 1, ProgramBuilder.Of(LimitQuantity.HardShort, 0, LimitAction.LeaveLoop)), 0, "in none");

    private static bool IsAnswered(byte[] bytes)
    {
        ProgramReader reader = new();
        bool isRead = reader.TryRead(bytes, bytes.Length, new Program());
        return isRead == (reader.Refusal.Length == 0);
    }

    private static void Refused(ProgramBuilder program, int step, string reason) => Refused(program.Encode(), step, reason);

    private static void Refused(byte[] bytes, int step, string reason)
    {
        ProgramReader reader = new();
        Assert.False(reader.TryRead(bytes, bytes.Length, new Program()));
        Assert.Contains(reason, reader.Refusal);
        Assert.Equal(step, reader.RefusedStep);
    }
}
