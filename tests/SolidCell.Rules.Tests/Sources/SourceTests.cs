using System.Text.RegularExpressions;

namespace SolidCell.Rules.Tests.Sources;

public sealed partial class SourceTests
{
    private const int LineLimit = 400;

    [Theory]
    [InlineData("firmware")]
    [InlineData("host-tools")]
    [InlineData("tests")]
    public void No_file_is_longer_than_a_reader_can_hold(string folder)
    {
        var tooLong = Repository.Sources(folder).Where(path => File.ReadLines(path).Count() > LineLimit).Select(Repository.Relative);
        Assert.Equal([], tooLong);
    }

    [Theory]
    [InlineData("firmware")]
    [InlineData("host-tools")]
    public void A_file_declares_one_public_type(string folder)
    {
        var crowded = Repository.Sources(folder).Where(path => PublicTypes(File.ReadAllText(path)) > 1).Select(Repository.Relative);
        Assert.Equal([], crowded);
    }

    [Fact]
    public void No_test_waits_for_time_to_pass()
    {
        var sleepers = Repository.Sources("tests").Where(path => Sleeps(File.ReadAllText(path))).Select(Repository.Relative);
        Assert.Equal([], sleepers);
    }

    [Fact]
    public void Core_computes_in_integers()
    {
        var floating = Repository.Sources("firmware/SolidCell.Core").Where(path => UsesFloatingPoint(File.ReadLines(path))).Select(Repository.Relative);
        Assert.Equal([], floating);
    }

    [Fact]
    public void Two_public_types_in_one_file_are_seen() =>
        Assert.Equal(2, PublicTypes("public sealed class A\n{\n}\n\npublic enum B\n{\n}\n"));

    [Theory]
    [InlineData("Thread.Sl" + "eep(5);")]
    [InlineData("await Task.De" + "lay(5);")]
    public void A_sleep_is_seen(string code) => Assert.True(Sleeps(code));

    [Fact]
    public void A_double_is_seen_in_code_and_not_in_a_comment()
    {
        Assert.True(UsesFloatingPoint(["    private double _gain;"]));
        Assert.False(UsesFloatingPoint(["    // no double here"]));
    }

    private static int PublicTypes(string code) => PublicType().Count(code);

    private static bool Sleeps(string code) => Sleep().IsMatch(code);

    private static bool UsesFloatingPoint(IEnumerable<string> lines) => lines.Any(line => FloatingPoint().IsMatch(line.Split("//")[0]));

    [GeneratedRegex(@"^public ((static|sealed|abstract|readonly|partial|ref) )*(class|struct|interface|enum|record|delegate) ", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(Task\.Delay|Thread\.Sleep)\(")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\b(float|double|decimal)\b")]
    private static partial Regex FloatingPoint();
}
