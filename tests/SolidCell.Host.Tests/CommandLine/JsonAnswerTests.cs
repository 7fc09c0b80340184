using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>Commands that change something say as JSON what there is afterwards.</summary>
public sealed class JsonAnswerTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_registered_cell_answers_what_show_does_and_a_removed_one_what_it_was()
    {
        JsonNode added = await AnswerAsync("cells add C12 --diameter 10 --capacity 2.4 --json");
        Assert.Equal(0.78539816, added["area_cm2"]!.GetValue<double>());
        JsonNode shown = await AnswerAsync("cells show C12 --json");
        shown.AsObject().Remove("test_ids");
        Assert.Equal(shown.ToJsonString(), added.ToJsonString());
        Assert.Equal(added.ToJsonString(), (await AnswerAsync("cells remove c12 --json")).ToJsonString());
        Assert.Equal("[]", (await AnswerAsync("cells list --json")).ToJsonString());
    }

    [Fact]
    public async Task A_cells_card_is_answered_in_the_order_of_its_fields()
    {
        JsonNode added =
            await AnswerAsync("cells add C13 --diameter 10 --card die_mm=13 --card pellet_um=650 --card 'electrolyte_lot=A=7' --json");
        Assert.Equal("""{"pellet_um":650,"electrolyte_lot":"A=7","die_mm":13}""", added["card"]!.ToJsonString());
    }

    [Fact]
    public async Task Groups_answer_all_groups()
    {
        Assert.Equal("""{"a":["bench-1"]}""", (await AnswerAsync("groups set a bench-1 --json")).ToJsonString());
        Assert.Equal(
            """{"a":["bench-1"],"b":["bench-2","bench-3"]}""", (await AnswerAsync("groups set b bench-2 bench-3 --json")).ToJsonString());
        Assert.Equal("""{"b":["bench-2","bench-3"]}""", (await AnswerAsync("groups remove a --json")).ToJsonString());
        Assert.Equal("""{"b":["bench-2","bench-3"]}""", (await AnswerAsync("groups list --json")).ToJsonString());
    }

    [Fact]
    public async Task A_backup_answers_its_file_and_leaves_no_other()
    {
        string file = Path.Combine(_store.Directory, "copy.db");
        JsonNode answer = await AnswerAsync($"backup '{file}' --json");
        Assert.Equal((file, new FileInfo(file).Length), (answer["file"]!.GetValue<string>(), answer["bytes"]!.GetValue<long>()));
        Assert.False(File.Exists(file + ".part"));
    }

    [Theory]
    [InlineData("cells add '' --area 1", "1 to 64 characters")]
    [InlineData("cells add ' ' --area 1", "1 to 64 characters")]
    [InlineData("cells add X", "needs its area")]
    [InlineData("cells add X --area 1 --card pellet_um", "'pellet_um' is no field with a value, such as pellet_um=650")]
    [InlineData("cells add X --area 1 --card die_mm=0.5",
        "die_mm (diameter of the die, which the force of the stack presses on) is a number from 1 to 50, not '0.5'")]
    [InlineData("cells add X --area 0", "--area must be above 0 and at most 10000 cm2")]
    [InlineData("cells add X --diameter 1200", "--diameter must be above 0 and at most 1128 mm, not 1200")]
    [InlineData("cells add X --diameter -10", "--diameter must be above 0 and at most 1128 mm, not -10")]
    [InlineData("cells show X", "'solidcell cells list' lists them")]
    [InlineData("backup nowhere/copy.db", "There is no folder")]
    public async Task What_cannot_be_is_refused_in_words(string line, string words)
    {
        var session = new CommandLineSession(_store.Directory);
        Assert.Equal(ExitCode.Failed, await session.RunAsync(line));
        Assert.Contains(words, session.Error, StringComparison.Ordinal);
    }

    private async Task<JsonNode> AnswerAsync(string line)
    {
        var session = new CommandLineSession(_store.Directory);
        Assert.True(await session.RunAsync(line) == ExitCode.Done, session.Error);
        return JsonNode.Parse(session.Output)!;
    }
}
