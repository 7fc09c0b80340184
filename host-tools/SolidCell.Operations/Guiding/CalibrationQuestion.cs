namespace SolidCell.Operations.Guiding;

/// <summary>What a person is to do or to read now.</summary>
/// <remarks>
/// <para><c>Step</c>: Counts the questions of a conversation; an answer names the one that it is for.</para>
/// <para><c>Kind</c>: `do` for something to connect or hang up, `voltmeter` for two readings.</para>
/// <para><c>ExpectedVolts</c>: What a voltmeter should show forwards, and backwards with a minus; null for something to do.</para>
/// <para><c>LeastVolts</c>, <c>MostVolts</c>: The window of a reading forwards.</para>
/// </remarks>
public sealed record CalibrationQuestion(
    int Step, string Kind, string Text, double? ExpectedVolts = null, double? LeastVolts = null, double? MostVolts = null)
{
    public const string Do = "do";
    public const string Voltmeter = "voltmeter";

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    internal string? Refusal(double? low, double? high)
    {
        if (Kind == Do)
        {
            return null;
        }

        return low is { } backwards && high is { } forwards && -backwards >= LeastVolts && -backwards <= MostVolts && forwards >= LeastVolts
            && forwards <= MostVolts
            ? null : FormattableString.Invariant(
                $"The voltmeter should show {-MostVolts:0.####} to {-LeastVolts:0.####} V backwards and {LeastVolts:0.####} to {MostVolts:0.####} V ")
                + "forwards. Read and type it again; when it does show something else, cancel and look at the dummy and its four wires.";
    }
}
