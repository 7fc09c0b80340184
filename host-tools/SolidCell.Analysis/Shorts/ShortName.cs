using SolidCell.Core.Detection;

namespace SolidCell.Analysis.Shorts;

/// <summary>What the kinds of shorts are called in files and JSON.</summary>
public static class ShortName
{
    public const string Hard = "hard-short";
    public const string Soft = "soft-short";

    public static string Of(ShortKind kind) => kind == ShortKind.Hard ? Hard : Soft;
}
