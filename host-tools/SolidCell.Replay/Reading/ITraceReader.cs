namespace SolidCell.Replay.Reading;

/// <summary>A recorded trace, row by row.</summary>
public interface ITraceReader : IDisposable
{
    /// <summary>The columns found in the file.</summary>
    TraceColumns Columns { get; }

    /// <summary>Fills the row with the next one of the file; false at the end.</summary>
    bool Read(TraceRow row);
}
