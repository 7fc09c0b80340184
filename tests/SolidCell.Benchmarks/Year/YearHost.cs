using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.Serve;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Brokers;
using SolidCell.Store;
using SolidCell.Store.Backups;
using SolidCell.Store.Retention;

namespace SolidCell.Benchmarks.Year;

/// <summary>
/// 'solidcell serve' as it is, in a process of its own that can be killed, on a clock that the process above it moves (and that
/// goes on by itself between the steps): each line of standard input is one order, and each is answered by one line. Its arguments are those of <see cref="YearHostProcess"/>.
/// </summary>
internal static class YearHost
{
    public const string Ready = "ready";

    public static async Task<int> RunAsync(string[] arguments)
    {
        (string data, int mqtt, int lan, int? broker) = (arguments[0], Number(arguments[1]), Number(arguments[2]), Optional(arguments[3]));
        var clock = new YearClock(DateTimeOffset.Parse(arguments[4], CultureInfo.InvariantCulture));
        Move(clock, arguments[5], arguments[6]);
        using var stopping = new CancellationTokenSource();
        Task going = clock.GoOnAsync(stopping.Token);
        using var log = new ServeLog(LogFormat.Text, LogLevel.Warning, Console.Error);
        var session = new ServeSession(Options(data, mqtt, lan, broker), Console.Out, log, clock);
        Task serving = session.RunAsync(stopping.Token);
        try
        {
            // The console is read by a thread that stands still.
            await await Task.WhenAny(serving, going, Task.Run(() => ObeyAsync(clock, stopping))).ConfigureAwait(false);
            await serving.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (StoreException refusal)
        {
            await Console.Error.WriteLineAsync("refused: " + refusal.Message).ConfigureAwait(false);
            return 1;
        }

        return 0;
    }

    private static ServeOptions Options(string data, int mqtt, int lan, int? broker) => new()
    {
        Data = new DirectoryInfo(data),
        Port = 0,
        MqttPort = mqtt,
        Lan = broker is null ? new LanAddress(IPAddress.Loopback, lan, UsesTls: true) : null,
        Broker = broker is { } port ? new BrokerSettings { Host = "127.0.0.1", Port = port } : null,
        // An hour passes at once here, in which nobody can say that he is still there.
        Limits = new HostLimits { Broker = new BrokerLimits { Idle = TimeSpan.FromDays(1000), LongestHello = TimeSpan.FromDays(1) } },
        Token = "the token of the simulated year",
        Backup = new BackupPlan(YearPlan.BackupsOf(data)) { Every = YearPlan.BetweenBackups, Keep = 3, KeepMonths = 1 },
        Retention = new RetentionRule(RetentionRule.UsualEvery * 10, YearPlan.Retention, null),
    };

    private static async Task ObeyAsync(YearClock clock, CancellationTokenSource stopping)
    {
        while (await Console.In.ReadLineAsync().ConfigureAwait(false) is { } line && line != "stop")
        {
            string[] words = line.Split(' ');
            if (words[0] == "to")
            {
                Move(clock, words[1], words[2]);
                Console.WriteLine("at " + line[3..]);
            }
            else
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                Console.WriteLine(FormattableString.Invariant($"memory {GC.GetTotalMemory(true)} {Environment.WorkingSet}"));
            }
        }

        await stopping.CancelAsync().ConfigureAwait(false);
    }

    private static void Move(YearClock clock, string elapsed, string offset) =>
        clock.Set(TimeSpan.FromSeconds(Number(elapsed)), TimeSpan.FromSeconds(Number(offset)));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int? Optional(string text) => text == "-" ? null : Number(text);
}
