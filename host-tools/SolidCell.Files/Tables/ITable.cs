using System.Text;
using SolidCell.Files.Cells;

namespace SolidCell.Files.Tables;

/// <summary>What the next line of a table is.</summary>
internal enum RowState
{
    Row,

    /// <summary>A line that is none: a note below the table, a header repeated in the middle.</summary>
    NotARow,
    End,
}

/// <summary>A table in a file, line by line. Opened anew for each pass.</summary>
internal interface ITable : IDisposable
{
    /// <summary>For people: "text, commas, UTF-8" or "workbook, sheet 'record'".</summary>
    string Format { get; }

    /// <summary>The letters of the file, for words in cells.</summary>
    Encoding Encoding { get; }

    /// <summary>Line or row of the last one read, from 1.</summary>
    long Line { get; }

    /// <summary>Bytes of the file that are used up, for progress.</summary>
    long Position { get; }

    /// <summary>The next line in the cells of its own separator, before <see cref="Begin"/>; null at the end.</summary>
    string[]? NextHeadLine();

    /// <summary>The last head line in the other letters that its bytes can be, or null; those letters are then kept.</summary>
    string[]? OtherReading();

    /// <summary>The last head line can be read once more, as a row.</summary>
    bool CanPutBack => false;

    /// <summary>The last head line is the first row of a table without a header.</summary>
    void PutBack()
    {
    }

    /// <summary>Takes the last line read as the header: the rows below are read with these readers, one a column or null.</summary>
    void Begin(CellReader?[] readers, TableLayout layout);

    /// <summary>Reads the next row into the slots of the readers' quantities; other slots are left alone.</summary>
    RowState Read(double[] values);

    /// <summary>The words of the line that was none, or of the header; cells joined by a bar.</summary>
    string Words { get; }

    /// <summary>The line that was none is the header once more.</summary>
    bool IsHeaderAgain { get; }

    /// <summary>The last row ended before its last cell, and the file with it.</summary>
    bool IsCutOff { get; }
}
