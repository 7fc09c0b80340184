namespace SolidCell.Dashboard.Tests.Scripts;

public sealed class UnitsTests
{
    private const string Browser =
        """
        const kept = { 'solidcell-current-unit': 'mA/cm²', 'solidcell-time-unit': 'fortnight' };
        const localStorage = { getItem: key => kept[key] ?? null, setItem: (key, value) => kept[key] = value };
        let told = 0;
        """;

    private readonly PageScript _units = new("units.js", Browser);

    [Fact]
    public void What_the_browser_remembers_is_taken_up_unless_it_is_no_unit() =>
        Assert.Equal("""{"current":"mA/cm²","time":"time"}""", _units.Of("it.units"));

    [Fact]
    public void A_choice_is_told_and_remembered()
    {
        _units.Of("{ it.onUnits(() => told++); it.setUnit('time', 'cycle'); it.setUnit('time', 'cycle'); it.setUnit('time', 'parsec'); 0 }");
        Assert.Equal("[1,\"cycle\",\"cycle\"]", _units.Of("[told, it.units.time, kept['solidcell-time-unit']]"));
    }
}
