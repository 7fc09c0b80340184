namespace SolidCell.Import;

/// <summary>How remarks speak of the cell whose file is taken, and how a person says that it is another one.</summary>
/// <param name="CellIs">Before "a symmetric cell".</param>
/// <param name="AreaOption">Gives another area.</param>
/// <param name="KindOption">Gives another kind; {0} stands for its name.</param>
public sealed record ImportWords(string CellIs, string AreaOption, string KindOption)
{
    /// <summary>Of a cell that is registered.</summary>
    public static ImportWords OfRegisteredCell { get; } = new("the cell is registered as", "'solidcell cells edit --area'",
        "if the kind is wrong, 'solidcell replay --kind {0}' judges the file");

    /// <summary>Of a file that a command reads by options of its own.</summary>
    public static ImportWords OfFile { get; } =
        new("the cell is taken for", "--area", "if that is wrong, say what it is with --kind {0}");
}
