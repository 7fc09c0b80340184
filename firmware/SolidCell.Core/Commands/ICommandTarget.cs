namespace SolidCell.Core.Commands;

/// <summary>Whoever carries commands out: the instrument.</summary>
public interface ICommandTarget
{
    /// <summary>Why the last command or program was refused, for the operator; empty when it was not.</summary>
    string LastRefusal { get; }

    /// <summary>What the last command that was done has to tell; empty for all but <see cref="CommandName.ReadConfiguration"/>.</summary>
    string LastAnswer { get; }

    /// <summary>True while a test is on, whether it runs, is paused or held by a fault.</summary>
    bool IsTestOn { get; }

    /// <summary>Carries a command out, at once and whole, or not at all.</summary>
    CommandOutcome Execute(Command command);

    /// <summary>Takes a complete, hash-checked program. False (with <see cref="LastRefusal"/>) when it may not run here.</summary>
    bool AcceptProgram(byte[] program, int length);
}
