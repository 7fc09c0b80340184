using System.CommandLine;

namespace SolidCell.Host.CommandLine;

/// <summary>A command as the list of commands needs it, and how it is made with all its options, which takes longer.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Arguments">What follows it, as help writes that; empty for none.</param>
/// <param name="Purpose">A sentence or some.</param>
/// <param name="Make">Makes it.</param>
public sealed record CommandEntry(string Name, string Arguments, string Purpose, Func<Command> Make)
{
    public string Label => Arguments.Length == 0 ? Name : Name + " " + Arguments;
}
