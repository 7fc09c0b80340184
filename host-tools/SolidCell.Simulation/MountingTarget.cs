using SolidCell.Core.Commands;

namespace SolidCell.Simulation;

/// <summary>
/// Whoever mounts the cells of a virtual fixture: a test that was started has a cell of the area that it was started with.
/// </summary>
/// <param name="instrument">Carries the commands out.</param>
/// <param name="mount">Gets the area in square micrometres, after each start that was not refused and before its first tick.</param>
/// <param name="prepare">Gets each program that was accepted.</param>
internal sealed class MountingTarget(ICommandTarget instrument, Action<long> mount, Action<byte[], int> prepare) : ICommandTarget
{
    /// <summary>Place of the electrode area in a start command's arguments (docs/mqtt.md).</summary>
    private const int AreaArgument = 1;

    public bool IsTestOn => instrument.IsTestOn;

    public string LastRefusal => instrument.LastRefusal;

    public string LastAnswer => instrument.LastAnswer;

    public CommandOutcome Execute(Command command)
    {
        CommandOutcome outcome = instrument.Execute(command);
        if (command.Name == CommandName.Start && outcome == CommandOutcome.Done)
        {
            mount(command.Arguments[AreaArgument]);
        }

        return outcome;
    }

    public bool AcceptProgram(byte[] program, int length)
    {
        bool isAccepted = instrument.AcceptProgram(program, length);
        if (isAccepted)
        {
            prepare(program, length);
        }

        return isAccepted;
    }
}
