namespace SolidCell.Mutants.Testing;

/// <summary>
/// Compiled into the assembly under test: remembers which of its methods were entered, and writes their numbers down at the end, a line
/// each.
/// </summary>
internal static class Reached
{
    /// <summary>Names the file that is written.</summary>
    public const string Setting = "SOLIDCELL_REACHED";

    private const int MostMethods = 65_536;

    private static readonly bool[] Methods = new bool[MostMethods];

    static Reached() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Write();

    /// <summary>Called at the beginning of each method.</summary>
    public static void Add(int method) => Methods[method] = true;

    private static void Write()
    {
        if (Environment.GetEnvironmentVariable(Setting) is not { } path)
        {
            return;
        }

        using var lines = new StreamWriter(path);
        for (int method = 0; method < MostMethods; method++)
        {
            if (Methods[method])
            {
                lines.WriteLine(method);
            }
        }
    }
}
