namespace nanoFramework.TestFramework;

/// <summary>Prints into the output of a test.</summary>
public static class OutputHelper
{
    public static void WriteLine(string message) => Console.WriteLine(message);
}
