using System.CommandLine;
using SolidCell.Hardware.Verification;
using SolidCell.Hardware.Verification.CommandLine;

RootCommand root =
    new("Judges the hardware: decks in ngspice, the mount in OpenSCAD. Exit code 1: a limit is not kept.") { new MountCommand(),
        new DecksCommand(), new FiguresCommand() };
try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception thrown)
    when ((thrown as VerificationException
        ?? (thrown as AggregateException)?.InnerExceptions.OfType<VerificationException>().FirstOrDefault()) is { } problem)
{
    Console.Error.WriteLine("hardware-check: " + problem.Message);
    return 2;
}
