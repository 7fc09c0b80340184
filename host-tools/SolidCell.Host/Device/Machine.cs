using Spectre.Console;

namespace SolidCell.Host.Device;

/// <summary>What the commands for boards find on the computer that they run on.</summary>
/// <param name="Variable">A variable of the environment, null for one that is not set.</param>
/// <param name="Home">Folder of the user.</param>
/// <param name="Ask">Asks the person without showing the answer; null where there is nobody.</param>
/// <param name="Ports">The serial ports.</param>
internal sealed record Machine(
    Func<string, string?> Variable, string Home, Func<string, string>? Ask, Func<IReadOnlyList<SerialPortInfo>> Ports)
{
    /// <summary>This computer.</summary>
    public static Machine Here { get; } = new(
        Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Console.IsInputRedirected ? null : AskHere, SerialPorts.List);

    private static string AskHere(string what) =>
        AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(what) + ":").Secret(null).AllowEmpty());
}
