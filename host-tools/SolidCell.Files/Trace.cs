using SolidCell.Files.Reading;
using SolidCell.Files.Survey;
using SolidCell.Files.Tables;

namespace SolidCell.Files;

/// <summary>
/// A recorded trace, surveyed once and then read row by row: seconds that go on, volts, amperes that are positive when the cell is charged.
/// </summary>
public sealed class Trace : IDisposable
{
    private readonly IRows _rows;
    private readonly RowMender _mender;
    private readonly Action<long>? _progress;
    private readonly long _surveyedRows;

    internal Trace(IRows rows, TracePlan plan, TraceSurvey survey, TraceDescription description, Action<long>? progress)
    {
        _rows = rows;
        _mender = new RowMender(plan);
        _progress = progress;
        _surveyedRows = survey.Rows;
        Description = description;
        GreatestAmperes = survey.GreatestAmperes;
        UsualAmperes = survey.DrivenRows > 0 ? survey.DrivenAmperes / survey.DrivenRows : 0;
        StartUnixSeconds = survey.UnixTime.Known > 0 ? survey.UnixTime.First : plan.TimeOrigin > 0 ? plan.TimeOrigin : null;
    }

    /// <summary>What was taken from the file, in one line.</summary>
    public TraceDescription Description { get; }

    /// <summary>What people should know before they believe the result.</summary>
    public IReadOnlyList<string> Remarks => Description.Remarks;

    public double GreatestAmperes { get; }

    /// <summary>Mean current of the rows that had one.</summary>
    public double UsualAmperes { get; }

    /// <summary>Date and time of the first row in seconds since 1970, as the file's clock had it; null when the file has none.</summary>
    public double? StartUnixSeconds { get; }

    /// <summary>Rows of the file, those included that are left out.</summary>
    public long Rows => _surveyedRows;

    /// <summary>Fills the row with the next one of the file; false at the end. Throws <see cref="TraceException"/>.</summary>
    public bool Read(TraceRow row)
    {
        while (_rows.Read(row.Values))
        {
            row.Line = _rows.Line;
            if (_rows.LastRowCutOff)
            {
                row.Values.AsSpan(0, 3).Fill(double.NaN);
            }

            if (_rows.Rows % 65536 == 0)
            {
                _progress?.Invoke(_rows.Position);
            }

            if (_mender.Mend(row))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _rows.Dispose();
}
