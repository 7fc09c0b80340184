using SolidCell.Files.Cells;
using SolidCell.Files.Headers;
using SolidCell.Files.Survey;
using SolidCell.Files.Tables;

namespace SolidCell.Files.Reading;

/// <summary>Says in one line what was taken from a file.</summary>
internal static class Describer
{
    public static TraceDescription Describe(
        TableLayout layout, TracePlan plan, TraceSurvey survey, RowStream rows, IReadOnlyList<CellReader> readers, NumberFormat numbers)
    {
        ColumnChoice[] taken = [.. layout.Columns.Taken.Where(choice => !IsUnreadable(choice, readers) && IsUsed(choice.Quantity, plan))];
        string[] leftOut = [.. layout.Columns.ForeignUnits, .. readers.Where(reader => !reader.IsRequired && reader.Unreadable > 0)
            .Select(reader => $"'{layout.Columns[reader.Quantity]!.Header}' (holds '{reader.FirstUnreadable}')")];
        ColumnChoice[] others = [.. new[] { TraceQuantity.TestTime, TraceQuantity.Voltage,
            TraceQuantity.Current }.SelectMany(layout.Columns.Others)];
        int named = layout.Columns.Headers.Count(header => header.Length > 0);
        return new TraceDescription
        {
            Instrument = layout.InstrumentName,
            Format = rows.Format,
            Taken = [.. taken.Select(choice => Words(choice, plan, readers))],
            NotTaken = [.. others.Select(choice => $"{Purpose(choice.Quantity)} '{choice.Header}'")],
            LeftOut = leftOut,
            Ignored = Math.Max(0, named - taken.Length - others.Length - leftOut.Length),
            SignRule = plan.Sign == SignRule.AsWritten ? "positive current charges" : plan.Sign == SignRule.Turned
                ? "sign of the current turned" : "sign of the current from another column",
            IsTimeUnitGiven = layout.Columns[plan.Time]!.Unit.Length > 0
                || readers.Any(reader => reader.Quantity == plan.Time && reader.TimeForm is not ("" or "numbers")),
            IsCurrentUnitGiven = layout.Columns[TraceQuantity.Current] is not { Unit.Length: 0 },
            HeldVoltage = layout.HeldVoltage,
            Rows = survey.Rows,
            DurationSeconds = plan.DurationSeconds,
            Remarks = [.. plan.Remarks, .. LineRemarks(survey, rows, numbers)],
        };
    }

    private static bool IsUnreadable(ColumnChoice choice, IReadOnlyList<CellReader> readers) =>
        readers.Any(reader => reader.Quantity == choice.Quantity && !reader.IsRequired
            && (reader.Unreadable > 0 || (reader.Quantity == TraceQuantity.Direction && !reader.SaysSomething)));

    /// <summary>Times that were not gone by are not among what was taken; the wall clock is, as a witness.</summary>
    private static bool IsUsed(TraceQuantity quantity, TracePlan plan) =>
        quantity == plan.Time || quantity is not (TraceQuantity.TestTime or TraceQuantity.StepTime);

    private static string Words(ColumnChoice choice, TracePlan plan, IReadOnlyList<CellReader> readers)
    {
        string form = readers.FirstOrDefault(reader => reader.Quantity == choice.Quantity)?.TimeForm ?? string.Empty;
        string unit = form is "" or "numbers" ? choice.Unit.Trim('>') : form;
        bool assumed = unit.Length == 0
            && choice.Quantity is TraceQuantity.TestTime or TraceQuantity.Voltage or TraceQuantity.Current or TraceQuantity.StepTime;
        unit = assumed && unit.Length == 0
            ? choice.Quantity switch
            {
                TraceQuantity.Voltage => "V, as no unit is given",
                TraceQuantity.Current => "A, as no unit is given",
                _ => "s, as no unit is given"
            } : unit;
        string purpose = choice.Quantity == plan.Time ? "time" : Purpose(choice.Quantity);
        return $"{purpose} '{choice.Header}'{(unit.Length > 0 ? $" in {unit}" : string.Empty)}";
    }

    private static string Purpose(TraceQuantity quantity) => quantity switch
    {
        TraceQuantity.Voltage => "voltage",
        TraceQuantity.Current => "current",
        TraceQuantity.SurfacePressure => "pressure",
        TraceQuantity.Temperature => "temperature",
        TraceQuantity.StepCount => "step",
        TraceQuantity.CycleCount => "cycle",
        TraceQuantity.UnixTime => "date and time",
        TraceQuantity.ChargeCapacity => "charged capacity",
        TraceQuantity.DischargeCapacity => "discharged capacity",
        TraceQuantity.Direction => "state",
        _ => "time",
    };

    private static IEnumerable<string> LineRemarks(TraceSurvey survey, RowStream rows, NumberFormat numbers)
    {
        if (rows.RepeatedHeaders > 0)
        {
            yield return $"the header line is repeated {rows.RepeatedHeaders} time(s) (files joined?); it was left out";
        }

        if (rows.OtherLines > 0)
        {
            yield return $"left out {rows.OtherLines} line(s) that are no rows{(rows.OthersAreBelow ? ", below the last row" : string.Empty)}: {rows.FirstOther}";
        }

        if (survey.LastRowCutOff)
        {
            yield return "the last row is cut off and counts as unknown";
        }

        if (numbers.Thousands > 0)
        {
            yield return $"{numbers.Thousands} number(s) with a thousands separator were read as thousands ({(numbers.DecimalMark == (byte)'.' ? "1,200 is 1200, as the decimal mark of this file is a point" : "1.200 is 1200, as the decimal mark of this file is a comma")})";
        }
    }
}
