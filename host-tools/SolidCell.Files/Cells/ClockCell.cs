using System.Buffers.Text;

namespace SolidCell.Files.Cells;

/// <summary>Reads lengths of time and times of day as seconds: 1:02:03.5, 3-01:02:03, 3.01:02:03, 0d 00:00:15.00, 8:00:00 PM.</summary>
internal static class ClockCell
{
    private const int SecondsPerDay = 86400;

    /// <summary>A length of time. False for what has no colon in it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, out double seconds)
    {
        seconds = double.NaN;
        int colon = cell.IndexOf((byte)':');
        if (colon < 1)
        {
            return false;
        }

        int days = 0;
        int end = cell[..colon].LastIndexOfAny("d- .,"u8);
        if (end >= 0)
        {
            ReadOnlySpan<byte> word = cell[..end].TrimEnd("days-., "u8);
            if (!Utf8Parser.TryParse(word, out days, out int used) || used != word.Length || days < 0)
            {
                return false;
            }
        }

        bool read = TryClock(cell[(end + 1)..], out seconds, out int rest) && rest == 0;
        seconds += days * (double)SecondsPerDay;
        return read;
    }

    /// <summary>A length of minutes and seconds, 75:10 or 1:02.5.</summary>
    public static bool TryMinutes(ReadOnlySpan<byte> cell, out double seconds)
    {
        int colon = cell.IndexOf((byte)':');
        seconds = double.NaN;
        bool read = Utf8Parser.TryParse(cell[..colon], out int minutes, out int used) && used == colon && minutes >= 0
            && Utf8Parser.TryParse(cell[(colon + 1)..], out seconds, out used) && used == cell.Length - colon - 1
            && seconds is >= 0 and <= 60;
        seconds = read ? (minutes * 60.0) + seconds : double.NaN;
        return read;
    }

    /// <summary>What stands behind a date: nothing, or a time of day with fractions, AM or PM, and Z or an offset.</summary>
    public static bool TryTimeOfDay(ReadOnlySpan<byte> cell, out double seconds)
    {
        cell = cell.Trim(" T"u8);
        seconds = 0;
        if (cell.IsEmpty)
        {
            return true;
        }

        if (!TryClock(cell, out seconds, out int left) || seconds > SecondsPerDay)
        {
            return false;
        }

        ReadOnlySpan<byte> tail = cell[^left..].Trim((byte)' ');
        if (tail.IsEmpty || tail.SequenceEqual("Z"u8))
        {
            return true;
        }

        return tail.Length >= 2 && (tail[1] | 0x20) == 'm' ? TryHalf((byte)(tail[0] | 0x20), ref seconds) : TryOffset(tail, ref seconds);
    }

    private static bool TryHalf(byte half, ref double seconds)
    {
        bool isNoonHour = seconds >= SecondsPerDay / 2;
        seconds += half == (byte)'p' && !isNoonHour ? SecondsPerDay / 2 : half == (byte)'a' && isNoonHour ? -SecondsPerDay / 2 : 0;
        return half is (byte)'a' or (byte)'p';
    }

    /// <summary>+02:00 or -0800: the same moment at Greenwich.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> tail, ref double seconds)
    {
        if (tail[0] is not ((byte)'+' or (byte)'-') || tail.Length < 3 || !Utf8Parser.TryParse(tail[1..3], out int hours, out _))
        {
            return false;
        }

        int minutes = 0;
        ReadOnlySpan<byte> rest = tail[3..].TrimStart((byte)':');
        bool read = rest.IsEmpty || Utf8Parser.TryParse(rest, out minutes, out _);
        seconds -= (tail[0] == (byte)'-' ? -1 : 1) * ((hours * 3600) + (minutes * 60));
        return read;
    }

    /// <summary>Hours, minutes and, when there, seconds with a decimal point, comma or third colon before the fraction.</summary>
    private static bool TryClock(ReadOnlySpan<byte> cell, out double seconds, out int left)
    {
        seconds = double.NaN;
        left = 0;
        if (!TryWhole(ref cell, out long hours) || cell.IsEmpty || cell[0] != (byte)':')
        {
            return false;
        }

        cell = cell[1..];
        if (!TryWhole(ref cell, out long minutes) || minutes > 59)
        {
            return false;
        }

        seconds = (hours * 3600.0) + (minutes * 60.0);
        bool read = cell.IsEmpty || cell[0] != (byte)':' || TrySeconds(ref cell, ref seconds);
        left = cell.Length;
        return read;
    }

    private static bool TrySeconds(ref ReadOnlySpan<byte> cell, ref double seconds)
    {
        cell = cell[1..];
        if (!TryWhole(ref cell, out long whole) || whole > 60)
        {
            return false;
        }

        seconds += whole;
        if (!cell.IsEmpty && cell[0] is (byte)'.' or (byte)',' or (byte)':')
        {
            cell = cell[1..];
            double place = 1;
            while (!cell.IsEmpty && cell[0] is >= (byte)'0' and <= (byte)'9')
            {
                place /= 10;
                seconds += (cell[0] - (byte)'0') * place;
                cell = cell[1..];
            }
        }

        return true;
    }

    private static bool TryWhole(ref ReadOnlySpan<byte> cell, out long number)
    {
        number = 0;
        int used = 0;
        while (used < cell.Length && used < 9 && cell[used] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + cell[used++] - (byte)'0';
        }

        cell = cell[used..];
        return used > 0;
    }
}
