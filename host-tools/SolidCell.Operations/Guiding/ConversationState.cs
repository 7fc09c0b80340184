namespace SolidCell.Operations.Guiding;

/// <summary>How far a guided calibration is, for the page that shows it.</summary>
/// <remarks>
/// <para><c>Phase</c>: `none` where there was none, `working`, `asking`, `done`, or `ended` when it came to nothing.</para>
/// <para><c>By</c>: In whose name its commands are sent.</para>
/// <para><c>Lines</c>: What happened, the oldest first.</para>
/// <para><c>Problem</c>: Why it ended.</para>
/// </remarks>
public sealed record ConversationState(
    string Phase, string? By, IReadOnlyList<string> Lines, CalibrationQuestion? Question = null, string? Problem = null,
    CalibrationCertificate? Certificate = null)
{
    public const string Working = "working";
    public const string Asking = "asking";
    public const string Done = "done";
    public const string Ended = "ended";

    /// <summary>Of a fixture with which nobody has spoken since the host was started.</summary>
    public static ConversationState None { get; } = new("none", null, []);
}
