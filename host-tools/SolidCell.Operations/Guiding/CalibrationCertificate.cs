using System.Text.Json.Serialization;

namespace SolidCell.Operations.Guiding;

/// <summary>The certificate of a guided calibration: a file that is kept, with what is needed to take the calibration back.</summary>
public sealed record CalibrationCertificate
{
    /// <summary>Version of the file.</summary>
    public const int Format = 1;

    [JsonPropertyName("solidcell_certificate")]
    public int Version { get; init; } = Format;

    public required string Fixture { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>When the fixture is to be calibrated again.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Who did it: the user of the computer.</summary>
    public required string By { get; init; }

    public required double TareBeforeNewtons { get; init; }

    public required IReadOnlyList<ChannelCertificate> Channels { get; init; }

    /// <summary>When it was taken back; null while it is in force.</summary>
    public DateTimeOffset? Undone { get; init; }
}
