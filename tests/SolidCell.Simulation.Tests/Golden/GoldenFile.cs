namespace SolidCell.Simulation.Tests.Golden;

/// <summary>Files in the repository that tests compare with, and write anew when asked to.</summary>
internal static class GoldenFile
{
    private const string Variable = "SOLIDCELL_UPDATE_GOLDEN";

    /// <summary>What to tell somebody whose change is meant.</summary>
    public const string HowToUpdate =
        $"if that is meant, run the tests once with {Variable}=1 and look at the difference before you commit it";

    public static bool IsUpdating => Environment.GetEnvironmentVariable(Variable) == "1";
}
