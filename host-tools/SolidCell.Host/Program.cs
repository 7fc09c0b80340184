using SolidCell.Host.CommandLine;
using SolidCell.Host.Commands;

return await CommandRunner.RunAsync(AllCommands.Root(), args);
