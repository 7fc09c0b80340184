using SolidCell.Core.Detection;

namespace SolidCell.Analysis.Shorts;

/// <summary>What the kinds of shorts are called in files and JSON.</summary>
public static class ShortName
{
    public const string Hard = "hard-short";
    public const string Soft = "soft-short";

    /// <param name="kind">A <see cref="ShortKind"/>, as records have it.</param>
    public static string Of(long kind) => kind == (long)ShortKind.Hard ? Hard : Soft;
}
