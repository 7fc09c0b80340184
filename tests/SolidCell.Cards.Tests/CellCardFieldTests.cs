using System.Globalization;

namespace SolidCell.Cards.Tests;

/// <summary>What each field of a cell's card may be, at the ends of its range.</summary>
public sealed class CellCardFieldTests
{
    public static TheoryData<string, double, double> Ranges => new()
    {
        { "pellet_um", 1, 20_000 },
        { "relative_density_percent", 30, 100 },
        { "conductivity_ms_cm", 1e-6, 1000 },
        { "pressing_mpa", 0, 2000 },
        { "pressing_s", 0, 1e6 },
        { "lithium_um", 0, 5000 },
        { "attaching_mpa", 0, 1000 },
        { "die_mm", 1, 50 },
        { "frame_n_um", 1e-3, 1e5 },
        { "cathode_mg_cm2", 0, 1000 },
        { "nominal_mpa", 0, 1000 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_number_is_taken_at_both_ends_and_refused_beyond(string name, double least, double most)
    {
        Assert.Null(Set(name, least));
        Assert.Null(Set(name, most));
        Assert.NotNull(Set(name, least - Math.Max(1e-9, least / 1000)));
        Assert.NotNull(Set(name, most * 1.001));
    }

    [Fact]
    public void Every_other_field_is_a_text_of_200_characters_at_most()
    {
        foreach (CellCardField field in CellCardField.All.Where(field => !Ranges.Any(range => range.Data.Item1 == field.Name)))
        {
            Assert.False(field.IsNumber, field.Name);
            Assert.Null(new CellCard().Set(field.Name, new string('x', 200)));
            Assert.NotNull(new CellCard().Set(field.Name, new string('x', 201)));
            Assert.NotNull(new CellCard().Set(field.Name, "two\nlines"));
        }
    }

    private static string? Set(string name, double value) => new CellCard().Set(name, value.ToString("R", CultureInfo.InvariantCulture));
}
