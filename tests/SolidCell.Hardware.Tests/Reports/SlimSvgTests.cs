using SolidCell.Hardware.Reports;

namespace SolidCell.Hardware.Tests.Reports;

public sealed class SlimSvgTests
{
    [Fact]
    public void Texts_stay_texts_in_their_colour_and_the_date_goes()
    {
        const string Drawn =
            "<title>a.svg date 2026/11/29 17:01:11 </title>\n<g style=\"stroke:#840000;\">\n<text x=\"1\" opacity=\"0\" stroke-opacity=\"0\">U1</text>\n<g class=\"stroked-text\"><desc>U1</desc>\n<path d=\"M0 0\" /></g></g>";
        Assert.Equal(
            "<title>a.svg </title>\n<g style=\"stroke:#840000;\">\n<text x=\"1\" font-family=\"sans-serif\" stroke=\"none\" fill=\"#840000\">U1</text>\n</g>", SlimSvg.Of(Drawn));
    }

    [Fact]
    public void The_parts_list_counts_every_part_once()
    {
        foreach (var circuit in SolidCell.Hardware.Boards.AllBoards.ByFolder.Values)
        {
            string[] rows = PartsList.Csv(circuit).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
            Assert.Equal(circuit.Parts.Count,
                rows.Sum(row => int.Parse(row.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
