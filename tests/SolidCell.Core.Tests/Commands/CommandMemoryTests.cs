using SolidCell.Core.Commands;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Commands;

/// <summary>The last 32 commands that were answered for good.</summary>
public sealed class CommandMemoryTests
{
    private readonly CommandMemory _memory = new(new RecentCommands());

    [Fact]
    public void What_was_done_is_repeated_and_a_refusal_stays_one_with_its_words()
    {
        _memory.Remember(Id(1), CommandOutcome.Done, "told");
        _memory.Remember(Id(2), CommandOutcome.Refused, "why");
        Assert.Equal((CommandOutcome.Repeated, "told"), Answer(_memory, 1));
        Assert.Equal((CommandOutcome.Refused, "why"), Answer(_memory, 2));
        Assert.Null(Answer(_memory, 3));
    }

    [Theory]
    [InlineData(CommandOutcome.Busy)]
    [InlineData(CommandOutcome.Stale)]
    [InlineData(CommandOutcome.Malformed)]
    [InlineData(CommandOutcome.Repeated)]
    public void What_is_worth_another_try_is_not_remembered(CommandOutcome outcome)
    {
        _memory.Remember(Id(1), outcome, "");
        Assert.Null(Answer(_memory, 1));
    }

    [Fact]
    public void The_thirty_third_pushes_out_the_first()
    {
        for (int i = 0; i < RecentCommands.Size; i++)
        {
            _memory.Remember(Id(i), CommandOutcome.Done, "");
        }

        Assert.All(Enumerable.Range(0, RecentCommands.Size), i => Assert.NotNull(Answer(_memory, i)));
        _memory.Remember(Id(100), CommandOutcome.Done, "");
        Assert.Null(Answer(_memory, 0));
        Assert.All(Enumerable.Range(1, RecentCommands.Size - 1), i => Assert.NotNull(Answer(_memory, i)));
        Assert.NotNull(Answer(_memory, 100));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(32)]
    [InlineData(40)]
    public void The_log_remembers_the_newest_32_of_before_a_power_cut_and_forgets_why_one_was_refused(int commands)
    {
        RecentCommands recent = new();
        for (int i = 0; i < commands; i++)
        {
            recent.Add(Record(i, i % 2 == 0 ? CommandOutcome.Done : CommandOutcome.Refused));
        }

        int first = Math.Max(0, commands - RecentCommands.Size);
        byte[] id = new byte[16];
        Assert.Equal((commands - first, (int)CommandOutcome.Done), (recent.Count, recent.Get(0, id)));
        Assert.Equal(Id(first), id);
        CommandMemory memory = new(recent);
        const string Forgotten = "refused before the fixture started again; send it with a new correlation id";
        for (int i = 0; i < commands; i++)
        {
            (CommandOutcome, string)? expected = i % 2 == 0 ? (CommandOutcome.Repeated, "") : (CommandOutcome.Refused, Forgotten);
            Assert.Equal(i < first ? null : expected, Answer(memory, i));
        }
    }

    private static (CommandOutcome Outcome, string Detail)? Answer(CommandMemory memory, int id)
    {
        int place = memory.Find(Id(id));
        return place < 0 ? null : (memory.OutcomeAt(place), memory.DetailAt(place));
    }

    private static byte[] Id(int number) => [.. new byte[15], (byte)number];

    private static LogRecord Record(int id, CommandOutcome outcome)
    {
        LogRecord record = new() { Kind = RecordKind.Command, PayloadLength = 16 };
        record.Fields[RecordFields.Command.Outcome] = (int)outcome;
        Id(id).CopyTo(record.Payload, 0);
        return record;
    }
}
