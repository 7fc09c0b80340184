using SolidCell.Core.Commands;

namespace SolidCell.Device.Link;

/// <summary>
/// Commands of the link thread, carried out between two ticks. A program is read and hashed without the gate: that
/// takes longer than a tick and touches nothing that a running test uses.
/// </summary>
public sealed class GuardedTarget : ICommandTarget
{
    private readonly ICommandTarget _target;
    private readonly object _gate;

    public GuardedTarget(ICommandTarget target, object gate)
    {
        _target = target;
        _gate = gate;
    }

    public string LastRefusal => _target.LastRefusal;

    public CommandOutcome Execute(Command command)
    {
        lock (_gate)
        {
            return _target.Execute(command);
        }
    }

    public bool AcceptProgram(byte[] program, int length) => _target.AcceptProgram(program, length);
}
