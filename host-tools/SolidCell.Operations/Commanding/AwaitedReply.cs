namespace SolidCell.Operations.Commanding;

/// <summary>An answer that somebody waits for.</summary>
/// <remarks>
/// <para><c>IsDated</c>: it is one to a command with a stamp, which older firmware cannot read: that answers without a correlation
/// id.</para>
/// </remarks>
internal sealed record AwaitedReply(string Fixture, bool IsDated, TaskCompletionSource<FixtureReply> Answer)
{
    public static AwaitedReply New(string fixture, bool isDated) =>
        new(fixture, isDated, new(TaskCreationOptions.RunContinuationsAsynchronously));
}
