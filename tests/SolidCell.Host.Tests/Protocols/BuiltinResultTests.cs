using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Builtin;

namespace SolidCell.Host.Tests.Protocols;

/// <summary>
/// Every built-in protocol on a virtual cell, by the one command that docs/protocols.md gives for it, with the result that it is for.
/// </summary>
public class BuiltinResultTests
{
    /// <summary>Command words after `protocol simulate`, and what its output has to say.</summary>
    public static TheoryData<string, string> Runs => new()
    {
        { "ccd --cell bare-li", "CCD, any short            0.60 < CCD <= 0.70 mA/cm2" },
        { "ccd-capacity --cell bare-li", "CCD, hard short           0.60 < CCD <= 0.70 mA/cm2, failed by: hard short" },
        { "ccd-guarded --cell bare-li", "CCD, any short            0.60 < CCD <= 0.70 mA/cm2" },
        { "ce-adams", "cycles\nPlating efficiency, %     98." },
        { "cv", "cycles\nlargest current, sweep up" },
        { "cycle-0.5 --cell bare-li --hours 400", "first hard short          3" },
        { "cycle-1.0 --cell bare-li", "first hard short          20." },
        { "dcir", "cycles\nresistance by pulses" },
        { "formation --cell bare-li", "0.50 < CCD <= 0.75 mA/cm2" },
        { "leak-hold", "cycles\ncurrent left in the hold" },
        { "ncm --hours 60", "First discharge, mAh/g    183." },
        { "ncm-eis --hours 60", "First discharge, mAh/g    183." },
        { "ncm-in-li --cell ncm-in --hours 200", "First efficiency, %       8" },
        { "ncm-rates --hours 300", "discharge at 1.00 C       3.0" },
        { "one-way --cell real-bare-li-4", "Threshold soft" },
        { "pressure-check", "5.00 MPa (4.97 to 5.03), amplitude of a half-cycle 0.054 MPa" },
        { "storage-eis --hours 6", "running after 6.0 h, 6 cycles" },
        { "stripping-limit --cell void-li --seed 2", "cycles\nstripping limit           0.40 to 0.60 mA/cm2" },
    };

    [Fact]
    public void Every_built_in_protocol_is_run() =>
        Assert.Empty(BuiltinProtocols.Names.Except(Runs.Select(run => run.Data.Item1.Split(' ')[0])));

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task It_gives_the_result_that_it_is_for(string words, string says)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["protocol", "simulate", .. words.Split(' ')], output, error,
                TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());
        Assert.Contains(says, output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
