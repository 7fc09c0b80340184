using System.Text;
using Spectre.Console;

namespace SolidCell.Host.Tests.Operating;

/// <summary>A terminal without colours that is a writer.</summary>
internal sealed class TerminalOfTest(TextWriter writer, int width, bool isTerminal) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => isTerminal;

    public int Width => width;

    public int Height => 50;

    public static IAnsiConsole On(TextWriter writer, int width, bool isTerminal = true)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new TerminalOfTest(writer, width, isTerminal),
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public void SetEncoding(Encoding encoding)
    {
    }
}
