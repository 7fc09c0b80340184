using System.Globalization;
using System.Text;
using SolidCell.Files.Cells;

namespace SolidCell.Files.Tests.Clauses;

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
}
