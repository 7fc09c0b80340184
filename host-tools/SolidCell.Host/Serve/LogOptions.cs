using System.CommandLine;

namespace SolidCell.Host.Serve;

/// <summary>How a host that runs tells what happens.</summary>
internal sealed class LogOptions
{
    private readonly Option<LogFormat> _format = new("--log-format")
    {
        Description = "How what happens is told on standard error: lines for people, or a JSON object each. JSON leaves the notice of the start away.",
        DefaultValueFactory = _ => LogFormat.Text,
        HelpName = "text|json",
    };
    private readonly Option<LogLevel> _level = new("--log-level")
    {
        Description = "What is told: this and what is worse, of trace, debug, information, warning, error, critical.",
        DefaultValueFactory = _ => LogLevel.Warning,
        HelpName = "LEVEL",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_level);
    }

    public LogFormat Format(ParseResult parsed) => parsed.GetValue(_format);

    public LogLevel Level(ParseResult parsed) => parsed.GetValue(_level);
}
