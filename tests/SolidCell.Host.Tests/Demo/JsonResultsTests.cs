using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Demo;

namespace SolidCell.Host.Tests.Demo;

public class JsonResultsTests
{
    [Fact]
    public void The_results_hold_every_number_of_a_cell_with_its_unit_in_the_name()
    {
        JsonObject json = JsonResults.ToJson(HandMadeResults.Summary());
        JsonObject cell = json["cells"]![0]!.AsObject();
        Assert.Equal(7, json["seed"]!.GetValue<int>());
        Assert.Equal(0.3, cell["ccd_ma_cm2"]!.GetValue<double>());
        Assert.Equal(0.4, cell["onset_ma_cm2"]!.GetValue<double>());
        Assert.Equal("hard-short", cell["onset_kind"]!.GetValue<string>());
        Assert.Equal(1000, cell["records_stored"]!.GetValue<long>());
        Assert.Equal(0, cell["duplicates"]!.GetValue<long>());
        Assert.Null(cell["first_soft_short"]);
        Assert.Equal(6.5, cell["first_hard_short"]!["test_hours"]!.GetValue<double>());
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_a_user_error_that_names_the_option()
    {
        var place = new FileInfo(Path.Combine("/proc/self/status", "out.json"));
        UserErrorException error = Assert.Throws<UserErrorException>(() => JsonResults.Write(place, HandMadeResults.Summary()));
        Assert.Contains("--json FILE", error.Message, StringComparison.Ordinal);
    }
}
