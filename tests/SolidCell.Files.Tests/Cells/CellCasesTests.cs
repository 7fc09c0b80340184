using System.Globalization;
using System.Text;
using SolidCell.Files.Cells;

namespace SolidCell.Files.Tests.Cells;

/// <summary>What each kind of reader makes of a cell, in cells.txt; a | begins the next cell of the same column.</summary>
public sealed class CellCasesTests
{
    [Fact]
    public void Cells_are_read_as_they_were() =>
        GoldenCases.Check((head, text) => [Read(head, text)], "tests", "SolidCell.Files.Tests", "Cells", "cells.txt");

    private static string Read(string head, string text)
    {
        byte[] cell = Encoding.UTF8.GetBytes(text);
        double value;
        return head switch
        {
            "clock" => Text(ClockCell.TryRead(cell, out value), value),
            "minutes" => Text(ClockCell.TryMinutes(cell, out value), value),
            "of day" => Text(ClockCell.TryTimeOfDay(cell, out value), value),
            "month" or "day" => Text(DateCell.TryRead(cell, head == "day" ? DateOrder.DayFirst : DateOrder.MonthFirst, out value), value),
            "scale" => FormattableString.Invariant($"{DateCell.ScaleOf(double.Parse(text, CultureInfo.InvariantCulture))}"),
            "number" => Numbers(text),
            "cell" => Cell(cell),
            "direction" => Number(new DirectionCell(Encoding.UTF8).Read(cell)),
            _ => Times(head, text),
        };
    }

    private static string Numbers(string text)
    {
        var format = new NumberFormat();
        string[] read = [.. text.Split('|').Select(cell => cell.Length == 0 ? "-" : Text(format.TryRead(Encoding.UTF8.GetBytes(cell), out double value), value))];
        return $"{string.Join(" | ", read)}, mark {format.DecimalMark}, {format.Thousands} thousands, ambiguous {format.Ambiguous ?? "-"}";
    }

    private static string Times(string head, string text)
    {
        var time = new TimeCell(new NumberFormat(), head == "wall", DateOrder.MonthFirst, head.Length > 5 ? head[5..] : "");
        string[] read = [.. text.Split('|').Select(cell => Time(time, cell))];
        return $"{string.Join(" | ", read)}, {time.Describe()}, number {time.IsNumber}, date {time.IsDate}, two parts {time.TwoParts ?? "-"}";
    }

    private static string Time(TimeCell time, string cell)
    {
        try
        {
            return Text(time.TryRead(Encoding.UTF8.GetBytes(cell), out double value), value);
        }
        catch (DateOrderException)
        {
            return "the day comes first";
        }
    }

    private static string Cell(byte[] cell)
    {
        var reader = new CellReader(TraceQuantity.Voltage, 2, 0.5, new NumberFormat(), Encoding.UTF8, DateOrder.MonthFirst);
        string read = Text(reader.TryRead(cell, out double value), value);
        string failed = $"{reader.Unreadable} unreadable, first {reader.FirstUnreadable ?? "-"}";
        reader.TakeBack();
        return $"{read}, {failed}, then {reader.Unreadable} {reader.FirstUnreadable ?? "-"}";
    }

    private static string Text(bool read, double value) => read ? Number(value) : "no";

    private static string Number(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
