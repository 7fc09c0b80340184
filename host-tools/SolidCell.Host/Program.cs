using SolidCell.Host;
using SolidCell.Host.CommandLine;

return await CommandRunner.RunAsync(AllCommands.Root(), args);
