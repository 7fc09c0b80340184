using System.Globalization;
using System.Text;
using SolidCell.Files.Cells;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Cells;

/// <summary>The fast way to read numbers gives what the general one gives, to the last bit, and leaves everything else to it.</summary>
public sealed class PlainNumberTests
{
    [Fact]
    public void Numbers_are_the_nearest_doubles()
    {
        Random random = new(20251024);
        for (int i = 0; i < 100_000; i++)
        {
            string text = (random.NextInt64(1L << random.Next(1, 49)) / (decimal)Math.Pow(10, random.Next(0, 12))
                * (random.Next(2) == 0 ? 1 : -1)).ToString(CultureInfo.InvariantCulture);
            bool read = PlainNumber.TryRead(Encoding.ASCII.GetBytes(text), out double value, out bool hasPoint);
            if (text.Count(char.IsAsciiDigit) <= 15)
            {
                Assert.True(read, text);
                Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), value);
                Assert.Equal(text.Contains('.', StringComparison.Ordinal), hasPoint);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1e5")]
    [InlineData("1.2.3")]
    [InlineData("1,2")]
    [InlineData("1234567890123456")]
    [InlineData("NaN")]
    public void Everything_else_is_left_to_the_general_way(string text) =>
        Assert.False(PlainNumber.TryRead(Encoding.ASCII.GetBytes(text), out _, out _));

    [Theory]
    [InlineData("-1.25,7", -1.25, 5)]
    [InlineData("12", 12.0, 2)]
    [InlineData("3,", 3.0, 1)]
    public void A_number_ends_at_the_separator(string line, double expected, int length)
    {
        Assert.True(PlainNumber.TryReadCell(Encoding.ASCII.GetBytes(line), (byte)',', out double value, out _, out int used));
        Assert.Equal((expected, length), (value, used));
    }

    [Theory]
    [InlineData("1;2,3")]
    [InlineData(",1")]
    [InlineData("\"1\",2")]
    [InlineData(" 1,2")]
    public void A_cell_that_is_no_plain_number_is_left_whole(string line) =>
        Assert.False(PlainNumber.TryReadCell(Encoding.ASCII.GetBytes(line), (byte)',', out _, out _, out _));

    [Fact]
    public void A_table_reads_the_same_in_quotes_and_without()
    {
        Random random = new(20261130);
        string[][] rows = [.. Enumerable.Range(0, 2000).Select(i => new[]
        {
            i.ToString(CultureInfo.InvariantCulture),
            (random.Next(-5_000_000, 5_000_000) / 1e6).ToString(random.Next(2) == 0 ? "0.000000" : "e5", CultureInfo.InvariantCulture),
            random.Next(20) == 0 ? string.Empty : (random.Next(-900, 900) / 1e3).ToString(CultureInfo.InvariantCulture),
        })];
        using TemporaryFile plain = new(Table(rows, cell => cell));
        using TemporaryFile quoted = new(Table(rows, cell => $"\"{cell}\""));
        Assert.Equal(quoted.Read().Rows, plain.Read().Rows);
    }

    private static string Table(string[][] rows, Func<string, string> write) =>
        string.Join('\n', rows.Select(row => string.Join(',', row.Select(write))).Prepend("Test Time / s,Voltage / V,Current / A"));
}
