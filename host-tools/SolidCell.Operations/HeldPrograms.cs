using System.Collections.Concurrent;
using SolidCell.Core.Commands;
using SolidCell.Ingest.Live;
using SolidCell.Operations.Commanding;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Operations;

/// <summary>
/// Which program a fixture will start: what it reports itself. From one that does not report it, what was flashed to it last from this
/// data directory.
/// </summary>
public sealed class HeldPrograms(Func<StoreDatabase> store, Func<string, FixtureReading?> readings, TimeProvider clock)
{
    private const string NameIt = "name the protocol that is meant (--protocol on the command line).";

    /// <summary>Far longer than a fixture takes to report a new status.</summary>
    private static readonly TimeSpan LongestUnreported = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Taken> _taken = new();

    /// <exception cref="OperationException">It is not known, or its text is not.</exception>
    public HeldProgram Of(string fixture)
    {
        byte[] sha256 = Reported(fixture) ?? FlashedPrograms.Of(fixture, new AuditReader(store())).FirstOrDefault()
            ?? throw new OperationException($"Which protocol {fixture} holds is not known here; flash it first, or {NameIt}");
        return Find(sha256) ?? throw new OperationException(
            $"{fixture} holds a protocol that this data directory does not know (SHA-256 {Convert.ToHexStringLower(sha256)[..12]}); "
            + $"flash it anew, or {NameIt}");
    }

    /// <summary>A program that was sent from this data directory, by its hash in hexadecimal; null when none was.</summary>
    /// <exception cref="OperationException">Its text cannot be read.</exception>
    public HeldProgram? Sent(string sha256) => Parse(sha256) is { } hash ? Find(hash) : null;

    /// <summary>The fixture has acknowledged this program whole; its next status will say so, too.</summary>
    internal void Take(string fixture, string? reportedBefore, byte[] sha256) =>
        _taken[fixture] = new Taken(reportedBefore, sha256, clock.GetUtcNow());

    private HeldProgram? Find(byte[] sha256) =>
        new ProtocolRegistry(store(), clock).Find(sha256) is { } stored ? HeldProgram.Of(stored) : null;

    /// <summary>An acknowledged flash is newer than a status that still says what it said before.</summary>
    private byte[]? Reported(string fixture)
    {
        string? reported = readings(fixture)?.ProgramSha256;
        return _taken.TryGetValue(fixture, out Taken? taken) && taken.ReportedBefore == reported
            && clock.GetUtcNow() - taken.At < LongestUnreported
            ? taken.Sha256
            : Parse(reported);
    }

    private static byte[]? Parse(string? sha256) =>
        sha256 is { Length: 2 * Command.ProgramHashBytes } && sha256.All(char.IsAsciiHexDigit) ? Convert.FromHexString(sha256) : null;

    private sealed record Taken(string? ReportedBefore, byte[] Sha256, DateTimeOffset At);
}
