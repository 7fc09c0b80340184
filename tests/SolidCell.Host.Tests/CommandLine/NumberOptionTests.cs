using System.CommandLine;
using System.CommandLine.Completions;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>One rule for numbers on every command line, which is that of protocols: 0,8 is never read as 8.</summary>
public class NumberOptionTests
{
    private static readonly Type[] Fractions = [typeof(double), typeof(double?), typeof(float), typeof(float?), typeof(decimal),
        typeof(decimal?)];

    public static TheoryData<string> NumberOptions => [.. Lines(AllCommands.Root(), "")];

    [Theory]
    [MemberData(nameof(NumberOptions))]
    public async Task Every_number_option_refuses_a_decimal_comma(string option) =>
        Assert.Contains("write '0.8' with a decimal point, not a comma", await RefusalAsync($"{option} 0,8"), StringComparison.Ordinal);

    [Fact]
    public void There_are_number_options_to_try() => Assert.True(NumberOptions.Count >= 14, $"only {NumberOptions.Count}");

    [Theory]
    [InlineData("cells add C12 --area 0,8", "--area: write '0.8' with a decimal point, not a comma. 'solidcell cells add --help'")]
    [InlineData("cells add C12 --area 1 --capacity 2,4", "--capacity: write '2.4' with a decimal point")]
    [InlineData("cells add C12 --area 1,234.5", "--area: write '1,234.5' without separators of thousands")]
    [InlineData("cells add C12 --area 1,234,567", "--area: write '1,234,567' without separators of thousands")]
    [InlineData("cells add C12 --area 0.8cm2", "--area: '0.8cm2' is not a number.")]
    [InlineData("cells add C12 --area 1e999", "--area: '1e999' is not a number.")]
    [InlineData("demo --speed Infinity", "--speed: 'Infinity' is not a number.")]
    [InlineData("demo --seed 1,5", "a whole number")]
    public async Task A_number_that_could_be_read_in_two_ways_or_in_none_is_a_wrong_command_line(string line, string words) =>
        Assert.Contains(words, await RefusalAsync(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("--hours 0.5", 0.5)]
    [InlineData("--hours 1.5e1", 15)]
    [InlineData("--hours .5", 0.5)]
    [InlineData("", 100)]
    public void A_number_with_a_decimal_point_is_what_it_says(string words, double hours) =>
        Assert.Equal(hours, AllCommands.Root().Parse($"protocol simulate ccd {words}").GetValue<double>("--hours"));

    private static async Task<string> RefusalAsync(string line)
    {
        var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), [.. ShellWords.Split(line)], TextWriter.Null, error,
                TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.WrongUsage, code);
        return Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    /// <summary>Each option that takes a fraction, after its command and all that the command cannot do without.</summary>
    private static IEnumerable<string> Lines(Command command, string name) => command.Options
        .Where(option => Fractions.Contains(option.ValueType))
        .Select(option => string.Join(' ', [name, .. Needed(command, name), option.Name]))
        .Concat(command.Subcommands.SelectMany(child => Lines(child, $"{name} {child.Name}".Trim())));

    private static IEnumerable<string> Needed(Command command, string name) =>
    [
        .. command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(_ => "X"),
        .. command.Options.Where(option => option.Required).SelectMany(option => new[] { option.Name, Value(option) }),
        .. name == "serve" ? ["--virtual", "ndl-li"] : Array.Empty<string>(),
    ];

    /// <summary>The first of the words that an option knows, where it knows some.</summary>
    private static string Value(Option option) => option.GetCompletions(CompletionContext.Empty).FirstOrDefault()?.Label ?? "X.svg";
}
