using System.Diagnostics;

namespace SolidCell.Mutants.Testing;

/// <summary>
/// Compiled into the assembly under test: remembers which of its methods each test class entered and the processor time of the class, and
/// adds a line for each to a file at the end (a test may load the assembly twice). A class that takes too long is ended by exceptions,
/// which fail its tests.
/// </summary>
public static class Reached
{
    /// <summary>Names the file that is written.</summary>
    public const string Setting = "SOLIDCELL_REACHED";

    /// <summary>Says how much processor time, in seconds, a class may take.</summary>
    public const string LimitSetting = "SOLIDCELL_REACHED_SECONDS";

    private const int MostMethods = 65_536;
    private const int PollMilliseconds = 100;

    private static readonly double MostCpuSecondsOfAClass =
        double.Parse(Environment.GetEnvironmentVariable(LimitSetting) ?? "20", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly object Lock = new();
    private static readonly Dictionary<string, bool[]> Methods = new() { [""] = new bool[MostMethods] };
    private static readonly Dictionary<string, double> CpuSeconds = new() { [""] = 0 };
    private static readonly Timer Poll = new(_ => Look(), null, PollMilliseconds, PollMilliseconds);
    private static bool[] _entered = Methods[""];
    private static string _testClass = "";
    private static double _since;
    private static volatile bool _isTooLong;

    static Reached() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Write();

    /// <summary>Called at the beginning of each method.</summary>
    public static void Add(int method)
    {
        _entered[method] = true;
        Stop();
    }

    /// <summary>Called where a test of a class begins.</summary>
    public static void Enter(string testClass)
    {
        lock (Lock)
        {
            if (testClass != _testClass)
            {
                Change(testClass);
            }
        }

        Stop();
    }

    private static void Stop()
    {
        if (_isTooLong)
        {
            throw new TimeoutException(_testClass + " takes too long to be run for mutants.");
        }
    }

    private static void Change(string testClass)
    {
        double now = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        CpuSeconds[_testClass] += now - _since;
        if (!Methods.TryGetValue(testClass, out bool[]? entered))
        {
            entered = new bool[MostMethods];
            Methods[testClass] = entered;
            CpuSeconds[testClass] = 0;
        }

        (_testClass, _since, _entered, _isTooLong) = (testClass, now, entered, false);
    }

    private static void Look()
    {
        lock (Lock)
        {
            double now = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
            _isTooLong = _testClass.Length > 0 && CpuSeconds[_testClass] + now - _since > MostCpuSecondsOfAClass;
        }
    }

    private static void Write()
    {
        Poll.Dispose();
        if (Environment.GetEnvironmentVariable(Setting) is not { } path)
        {
            return;
        }

        lock (Lock)
        {
            Change("");
        }

        using var lines = new StreamWriter(path, true);
        foreach (KeyValuePair<string, bool[]> one in Methods)
        {
            IEnumerable<int> numbers = Enumerable.Range(0, MostMethods).Where(method => one.Value[method]);
            lines.WriteLine(FormattableString.Invariant($"{one.Key}\t{CpuSeconds[one.Key]}\t{string.Join(",", numbers)}"));
        }
    }
}
