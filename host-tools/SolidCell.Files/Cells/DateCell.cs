using System.Buffers.Text;

namespace SolidCell.Files.Cells;

/// <summary>Which of two numbers in 3/4/2024 is the month.</summary>
internal enum DateOrder
{
    MonthFirst,
    DayFirst,
}

/// <summary>
/// Reads dates with a time of day as seconds since 1970: 2025-10-25 20:00:00.5, 2024-11-05T12:00:00Z, 10/25/2025 8:00:00 PM, 25.10.2025
/// 20:00, 23-Nov-23 3:56:08 PM.
/// </summary>
internal static class DateCell
{
    private const double SecondsPerDay = 86400;

    /// <summary>Two-digit years below are of this century.</summary>
    private const int Pivot = 70;

    public static bool TryRead(ReadOnlySpan<byte> cell, DateOrder order, out double seconds)
    {
        seconds = double.NaN;
        if (!TryPart(ref cell, out int first, out byte mark) || !IsMark(mark) || !TryMonth(ref cell, out int second, out bool named)
            || !TryPart(ref cell, out int third, out _))
        {
            return false;
        }

        bool yearFirst = first > 31;
        int year = yearFirst ? first : third;
        int day = yearFirst ? third : !named && IsMonthFirst(mark, order) ? second : first;
        int month = yearFirst || named || !IsMonthFirst(mark, order) ? second : first;
        year += year < Pivot ? 2000 : year < 100 ? 1900 : 0;
        if (month is < 1 or > 12 || day < 1 || year is < 1900 or > 9999 || day > DateTime.DaysInMonth(year, month)
            || !ClockCell.TryTimeOfDay(cell, out double time))
        {
            return false;
        }

        seconds = ((new DateTime(year, month, day).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond) + time;
        return true;
    }

    /// <summary>
    /// Days of Excel (since 1900), of Matlab (since year 0), or seconds or milliseconds since 1970, by size; null for another number.
    /// </summary>
    public static (double Factor, double Offset)? ScaleOf(double number) => number switch
    {
        > 20_000 and < 80_000 => (SecondsPerDay, -25_569 * SecondsPerDay),
        > 700_000 and < 800_000 => (SecondsPerDay, -719_529 * SecondsPerDay),
        > 3e8 and < 5e9 => (1, 0),
        > 3e11 and < 5e12 => (1e-3, 0),
        > 3e14 and < 5e15 => (1e-6, 0),
        > 3e17 and < 5e18 => (1e-9, 0),
        _ => null,
    };

    /// <summary>A point is written where the day comes first; a slash in both orders.</summary>
    private static bool IsMonthFirst(byte mark, DateOrder order) => mark != (byte)'.' && order == DateOrder.MonthFirst;

    private static bool IsMark(byte mark) => mark is (byte)'-' or (byte)'/' or (byte)'.' or (byte)' ';

    private static bool TryPart(ref ReadOnlySpan<byte> cell, out int number, out byte mark)
    {
        mark = 0;
        bool read = Utf8Parser.TryParse(cell, out number, out int used) && used <= 4 && number >= 0;
        if (read)
        {
            mark = used < cell.Length ? cell[used] : (byte)0;
            cell = used < cell.Length ? cell[(used + 1)..] : default;
        }

        return read;
    }

    private static bool TryMonth(ref ReadOnlySpan<byte> cell, out int month, out bool named)
    {
        named = cell.Length > 3 && char.IsAsciiLetter((char)cell[0]);
        if (!named)
        {
            return TryPart(ref cell, out month, out byte mark) && IsMark(mark);
        }

        ReadOnlySpan<byte> names = "janfebmaraprmayjunjulaugsepoctnovdec"u8;
        ReadOnlySpan<byte> lower = [(byte)(cell[0] | 0x20), (byte)(cell[1] | 0x20), (byte)(cell[2] | 0x20)];
        int at = names.IndexOf(lower);
        month = (at / 3) + 1;
        int end = cell.IndexOfAny("-/. ,"u8);
        cell = end < 0 ? default : cell[(end + 1)..].TrimStart((byte)' ');
        return at >= 0 && at % 3 == 0 && end >= 3;
    }
}
