using SolidCell.Files.Cells;
using SolidCell.Files.Headers;
using SolidCell.Files.Survey;
using SolidCell.Files.Tables;

namespace SolidCell.Files.Reading;

/// <summary>Finds the header, surveys the rows and opens the file once more for reading.</summary>
internal sealed class TraceOpener(Func<ITable> open, long length, TraceRequest request, CancellationToken cancellation)
{
    /// <summary>A survey reads what reading reads once more.</summary>
    private const double SurveyShare = 0.5;

    /// <summary>Dates of one test do not jump; months taken for days do.</summary>
    private const double SuspiciousJumpSeconds = 20 * 86400;

    private const long LeastBytesAhead = 4_000_000;

    private static readonly TraceQuantity[] Times = [TraceQuantity.TestTime, TraceQuantity.UnixTime, TraceQuantity.StepTime];

    private readonly HeaderFinder _finder = new(request.Columns, request.AreaSquareCentimetres);

    public Trace Open()
    {
        TableLayout layout = FindLayout();
        Pass best = Survey(layout);
        Refuse(best, layout);
        CellReader? testTime = best.Readers.FirstOrDefault(reader => reader.Quantity == TraceQuantity.TestTime);
        TracePlan plan = new TracePlanner(best.Survey, layout.Columns, testTime).Draw();
        TraceDescription description = Describer.Describe(layout, plan, best.Survey, best.Rows, best.Readers, best.Numbers);
        RowStream rows =
            Begin(layout, [.. best.Readers.Where(reader => reader.IsRequired || reader.Unreadable == 0 || reader.Quantity == plan.Time)]);
        return new Trace(Ahead(rows), plan, best.Survey, description, Progress(SurveyShare));
    }

    private sealed record Pass(TraceSurvey Survey, RowStream Rows, IReadOnlyList<CellReader> Readers, NumberFormat Numbers);

    private TableLayout FindLayout()
    {
        using ITable table = open();
        return _finder.Find(table);
    }

    /// <summary>3/4/2024 is read with the month first unless another date, or the course of the test, says otherwise.</summary>
    private Pass Survey(TableLayout layout)
    {
        try
        {
            Pass first = Survey(layout, DateOrder.MonthFirst);
            return NeedsOtherOrder(first) ? Better(first, Survey(layout, DateOrder.DayFirst)) : first;
        }
        catch (DateOrderException)
        {
            return Survey(layout, DateOrder.DayFirst);
        }
    }

    private Pass Survey(TableLayout layout, DateOrder order)
    {
        NumberFormat numbers = new();
        CellReader[] readers = [.. layout.Columns.Taken.Select(
            choice => new CellReader(choice.Quantity, choice.Scale.Factor, choice.Scale.Offset, numbers, layout.Letters, order, choice.Unit)
                {
                    IsRequired = IsRequired(choice.Quantity, layout.Columns),
                })];
        TraceSurvey survey = new();
        RowStream rows = Begin(layout, readers);
        using IRows ahead = Ahead(rows);
        survey.Run(ahead, Progress(0), cancellation);
        return new Pass(survey, rows, readers, numbers);
    }

    /// <summary>A large file is read on a second core.</summary>
    private IRows Ahead(RowStream rows) => length >= LeastBytesAhead ? new RowsAhead(rows) : rows;

    /// <summary>The time that leads, the voltage and the current; a date beside a test time can be done without.</summary>
    private static bool IsRequired(TraceQuantity quantity, ChosenColumns columns) =>
        quantity is TraceQuantity.Voltage or TraceQuantity.Current || quantity == Times.First(columns.Has);

    private RowStream Begin(TableLayout layout, IReadOnlyList<CellReader> readers)
    {
        ITable table = open();
        SkipTo(table, layout);
        CellReader?[] byColumn = new CellReader?[layout.Columns.Headers.Count];
        foreach (CellReader reader in readers)
        {
            byColumn[layout.Columns[reader.Quantity]!.Index] = reader;
        }

        table.Begin(byColumn, layout);
        return new RowStream(table, layout, _finder);
    }

    private static void SkipTo(ITable table, TableLayout layout)
    {
        for (int i = 0; i < layout.LinesToHeader; i++)
        {
            table.NextHeadLine();
        }

        if (layout.IsOtherReading)
        {
            table.OtherReading();
        }

        if (layout.IsHeadless)
        {
            table.PutBack();
        }
    }

    private static bool NeedsOtherOrder(Pass pass) =>
        pass.Readers.Any(reader => reader.IsDate
            && (reader.Unreadable > 0 || ClockOf(pass, reader.Quantity).LongestInterval > SuspiciousJumpSeconds
                || ClockOf(pass, reader.Quantity).SetBacks > 0));

    private static Pass Better(Pass one, Pass other) => Oddness(other) < Oddness(one) ? other : one;

    private static double Oddness(Pass pass) =>
        pass.Readers.Where(reader => reader.IsDate)
        .Sum(reader => (reader.Unreadable * 1e12) + (ClockOf(pass, reader.Quantity).SetBacks * 1e9)
            + ClockOf(pass, reader.Quantity).LongestInterval);

    private static ClockSurvey ClockOf(Pass pass, TraceQuantity quantity) =>
        quantity == TraceQuantity.TestTime ? pass.Survey.TestTime : quantity == TraceQuantity.UnixTime
        ? pass.Survey.UnixTime : pass.Survey.StepTime;

    private static void Refuse(Pass pass, TableLayout layout)
    {
        if (pass.Survey.Rows == 0)
        {
            throw new TraceException(pass.Rows.FirstOther is { } other
                ? $"the file has a header but no rows; {other} is none" : "the file has a header but no rows");
        }

        if (pass.Numbers is { DecimalMark: 0, Ambiguous: { } ambiguous })
        {
            throw new TraceException(
                $"'{ambiguous}' can be a number with a thousands separator or with a decimal comma, and nothing in the file shows which; write it without thousands separators and with a decimal point");
        }

        if (pass.Survey.Channels.AreInterleaved)
        {
            throw new TraceException(
                "every time stands twice, and the two rows always differ the same way: two channels or cells stand in turn in this table; give each a file of its own");
        }

        if (pass.Survey.Sweep.IsSweep && !layout.IsAtRest)
        {
            throw new TraceException(
                "the voltage goes up or down at one rate in all its rows, whatever the current: it is a voltage sweep, in which no shorts are looked for");
        }

        if (pass.Survey.Summary.RowPer is { } row)
        {
            throw new TraceException(
                $"nearly every row is another {row}: this is the summary of a test, not its trace; export the rows that were measured");
        }

        if (pass.Readers.FirstOrDefault(reader => reader.IsRequired && reader.TwoParts is not null) is { TwoParts: { } length } time)
        {
            string header = layout.Columns[time.Quantity]!.Header;
            throw new TraceException(
                $"the time '{header}' has cells such as '{length}', which can be hours and minutes or minutes and seconds; say which with --columns \"time={header} [hh:mm]\" or [mm:ss]");
        }

        if (pass.Survey.UnknownRows == pass.Survey.Rows || Times.All(time => ClockOf(pass, time).Known == 0))
        {
            throw new TraceException("no row has a time, a voltage and a current; check the columns for empty or NaN cells");
        }
    }

    private Action<long>? Progress(double from) =>
        request.Progress is { } progress && length > 0
        ? position => progress(from + (SurveyShare * Math.Min(1, (double)position / length))) : null;
}
