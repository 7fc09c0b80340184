using System.Text;
using Microsoft.Extensions.Logging.Console;

namespace SolidCell.Host.Serve;

/// <summary>
/// What a host that runs says of itself, on standard error: as lines for people, or as a JSON object each, by the console formatters of
/// Microsoft.Extensions.Logging. No secret is put into it.
/// </summary>
internal sealed partial class ServeLog : IDisposable
{
    private const string Category = "SolidCell";

    /// <summary>It logs a start that failed besides throwing it; who starts the server tells it in better words.</summary>
    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    private readonly LogFormat _format;
    private readonly LogLevel _level;
    private readonly TextWriter _error;
    private readonly ILoggerFactory _factory;

    /// <param name="format">Of every line.</param>
    /// <param name="level">This and what is worse is told.</param>
    /// <param name="error">Takes lines for people.</param>
    public ServeLog(LogFormat format, LogLevel level, TextWriter error)
    {
        (_format, _level, _error) = (format, level, error);
        _factory = LoggerFactory.Create(Configure);
        Lines = format == LogFormat.Text ? error : new LineWriter(Tell);
    }

    /// <summary>Takes lines that begin with "solidcell:".</summary>
    public TextWriter Lines { get; }

    /// <summary>The same for a part that logs by itself, such as the web server.</summary>
    public void Configure(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(_level).AddFilter(HostCategory, LogLevel.Critical);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (_format == LogFormat.Json)
        {
            logging.AddJsonConsole(json =>
            {
                json.TimestampFormat = "O";
                json.UseUtcTimestamp = true;
            });
        }
        else
        {
            logging.AddSimpleConsole(console => console.SingleLine = true);
        }
    }

    /// <summary>Something that a person should look at.</summary>
    public void Tell(string line)
    {
        if (_format == LogFormat.Text)
        {
            _error.WriteLine("solidcell: " + line);
        }
        else
        {
            ILogger logger = _factory.CreateLogger(Category);
            LogLine(logger, line);
        }
    }

    /// <summary>True when the start was told here, so that nothing is for people to read.</summary>
    public bool TellStart(string dashboard, string broker, string data)
    {
        if (_format == LogFormat.Json)
        {
            ILogger logger = _factory.CreateLogger(Category);
            LogStart(logger, dashboard, broker, data);
        }

        return _format == LogFormat.Json;
    }

    public void Dispose() => _factory.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Message}")]
    private static partial void LogLine(ILogger logger, string message);

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving {Dashboard}, broker {Broker}, data {Data}")]
    private static partial void LogStart(ILogger logger, string dashboard, string broker, string data);

    private sealed class LineWriter(Action<string> tell) : TextWriter
    {
        private const string Prefix = "solidcell: ";

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) =>
            tell(value?.StartsWith(Prefix, StringComparison.Ordinal) == true ? value[Prefix.Length..] : value ?? "");

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            return Task.CompletedTask;
        }
    }
}
