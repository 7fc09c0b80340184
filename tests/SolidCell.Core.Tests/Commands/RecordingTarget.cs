using SolidCell.Core.Commands;

namespace SolidCell.Core.Tests.Commands;

/// <summary>A command target that remembers what it was told and refuses when it has been given a refusal.</summary>
internal sealed class RecordingTarget : ICommandTarget
{
    public string Refusal { get; set; } = "";

    public List<CommandName> Executed { get; } = [];

    public List<byte[]> Programs { get; } = [];

    public bool IsTestOn { get; set; }

    public string LastRefusal => Refusal;

    public string LastAnswer => "";

    public CommandOutcome Execute(Command command)
    {
        Executed.Add(command.Name);
        return Refusal.Length == 0 ? CommandOutcome.Done : CommandOutcome.Refused;
    }

    public bool AcceptProgram(byte[] program, int length)
    {
        Programs.Add(program[..length]);
        return Refusal.Length == 0;
    }
}
