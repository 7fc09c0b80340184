namespace SolidCell.Files.Tables;

/// <summary>The rows of a table one after the other, each with its place.</summary>
internal interface IRows : IDisposable
{
    /// <summary>Line of the row read last, from 1.</summary>
    long Line { get; }

    /// <summary>Rows read.</summary>
    long Rows { get; }

    /// <summary>Bytes of the file that are used up, for progress.</summary>
    long Position { get; }

    /// <summary>The row read last ended before its last cell, and the file with it.</summary>
    bool LastRowCutOff { get; }

    /// <summary>
    /// Fills the slots of the quantities; false at the end. Throws <see cref="TraceException"/> for what is no such table.
    /// </summary>
    bool Read(double[] values);
}
