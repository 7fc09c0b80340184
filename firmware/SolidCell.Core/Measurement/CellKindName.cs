namespace SolidCell.Core.Measurement;

/// <summary>The words for the kinds of cells, as in protocols, on the command line and in exports.</summary>
public static class CellKindName
{
    public const string Symmetric = "symmetric";
    public const string Full = "full";
    public const string Half = "half";
    public const string AnodeFree = "anode-free";

    /// <summary>Every word, at the place of its number.</summary>
    public static readonly string[] All = new[] { Symmetric, Full, Half, AnodeFree };

    /// <summary>True for a number that stands for a kind.</summary>
    public static bool IsKind(long number) => number >= 0 && number < All.Length;

    /// <summary>The word for a kind; the number itself when it stands for none.</summary>
    public static string Of(CellKind kind) => IsKind((int)kind) ? All[(int)kind] : ((int)kind).ToString();

    /// <summary>The word for "a ... cell" in a sentence: "an anode-free cell".</summary>
    public static string WithArticle(CellKind kind) => (kind == CellKind.AnodeFree ? "an " : "a ") + Of(kind);
}
