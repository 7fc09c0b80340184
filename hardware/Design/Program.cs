using SolidCell.Hardware.Commands;

return await AllCommands.Root().Parse(args).InvokeAsync();
