using SolidCell.Host;
using SolidCell.Host.CommandLine;

if (Overview.IsAskedFor(args))
{
    Overview.Write(Console.Out, AllCommands.Entries, Console.IsOutputRedirected ? int.MaxValue : Console.WindowWidth);
    return ExitCode.Done;
}

return await CommandRunner.RunAsync(AllCommands.For(args), args);
