using CsCheck;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Results;
using SolidCell.Protocols.Tests.Compiling;

namespace SolidCell.Protocols.Tests.Results;

/// <summary>What a test's result is follows from its protocol, and a critical current density is claimed for staircases only.</summary>
public class ResultKindTests
{
    [Theory]
    [InlineData("ccd", ResultKind.CriticalCurrent)]
    [InlineData("ccd-capacity", ResultKind.CriticalCurrent)]
    [InlineData("ccd-guarded", ResultKind.CriticalCurrent)]
    [InlineData("one-way", ResultKind.ThresholdCapacity)]
    [InlineData("ncm-rates", ResultKind.Capacity)]
    [InlineData("leak-hold", ResultKind.Capacity)]
    [InlineData("cv", ResultKind.Capacity)]
    [InlineData("formation", ResultKind.CriticalCurrent)]
    [InlineData("cycle-0.5", ResultKind.FirstShort)]
    [InlineData("cycle-1.0", ResultKind.FirstShort)]
    [InlineData("pressure-check", ResultKind.FirstShort)]
    [InlineData("dcir", ResultKind.PulseResistance)]
    [InlineData("ncm", ResultKind.Capacity)]
    [InlineData("ncm-eis", ResultKind.Capacity)]
    [InlineData("ncm-in-li", ResultKind.Capacity)]
    [InlineData("ce-adams", ResultKind.Capacity)]
    [InlineData("stripping-limit", ResultKind.CriticalCurrent)]
    [InlineData("storage-eis", ResultKind.None)]
    public void Every_built_in_protocol_has_the_result_that_it_is_made_for(string name, ResultKind kind) =>
        Assert.Equal((kind, kind), (ResultKinds.Of(BuiltinProtocols.Load(name)), OfProgram(BuiltinProtocols.Load(name))));

    [Fact]
    public void Every_built_in_protocol_is_in_the_table_above()
    {
        int rows =
            typeof(ResultKindTests).GetMethod(nameof(Every_built_in_protocol_has_the_result_that_it_is_made_for))!.GetCustomAttributes(
                typeof(InlineDataAttribute), false).Length;
        Assert.Equal(BuiltinProtocols.Names.Count, rows);
    }

    [Theory]
    [InlineData(ResultKind.CriticalCurrent, "a staircase that is written out", "0.1 0.2 0.3")]
    [InlineData(ResultKind.CriticalCurrent, "three cycles at each level", "0.1 0.1 0.1 0.2 0.2 0.2 0.5 0.5 0.5")]
    [InlineData(ResultKind.CriticalCurrent, "gentle cycles before the staircase", "0.05 0.05 0.05 0.1 0.2 0.3 0.4")]
    [InlineData(ResultKind.FirstShort, "two levels", "0.1 0.5")]
    [InlineData(ResultKind.FirstShort, "formation, then many cycles", "0.1 0.2 0.5 0.5 0.5 0.5")]
    [InlineData(ResultKind.FirstShort, "a rate test that comes back", "0.1 0.2 0.5 0.1")]
    [InlineData(ResultKind.FirstShort, "down the stairs", "0.5 0.3 0.1")]
    [InlineData(ResultKind.FirstShort, "one level", "0.5 0.5 0.5 0.5")]
    public void Only_a_climb_to_the_end_is_a_staircase(ResultKind kind, string what, string densities) =>
        Assert.True((kind, kind) == (ResultKinds.Of(Read("symmetric", Cycles(densities.Split(' ')))),
            OfProgram(Read("symmetric", Cycles(densities.Split(' '))))), what);

    [Fact]
    public void A_staircase_in_one_direction_only_has_a_threshold_capacity_and_no_critical_current_density() =>
        Assert.Equal(ResultKind.ThresholdCapacity,
            ResultKinds.Of(Read("symmetric", Steps("deposit: 0.1 mA/cm2", "deposit: 0.2 mA/cm2", "deposit: 0.3 mA/cm2"))));

    [Fact]
    public void A_staircase_that_is_done_twice_is_none() =>
        Assert.Equal(ResultKind.FirstShort,
            ResultKinds.Of(Read("symmetric", "  - loop: 2\n    steps:\n" + Indented(Cycles(["0.1", "0.2", "0.3"])))));

    [Fact]
    public void Rests_alone_have_no_result() => Assert.Equal(ResultKind.None, ResultKinds.Of(Read("symmetric", Steps("rest: 1 h")[..^1])));

    [Fact]
    public void A_compiled_program_has_the_result_of_the_protocol_that_it_was_made_from()
    {
        RandomProtocol.Yaml.Sample(yaml =>
        {
            if (ProtocolReader.Read(yaml, "random.yaml").Protocol is { } protocol)
            {
                Assert.Equal(ResultKinds.Of(protocol), OfProgram(protocol));
            }
        });
    }

    private static ResultKind OfProgram(Protocol protocol)
    {
        byte[] bytes = ProgramCompiler.Compile(protocol).Bytes;
        var program = new Program();
        Assert.True(new ProgramReader().TryRead(bytes, bytes.Length, program));
        return ResultKinds.Of(program, protocol.Cell);
    }

    private static string Cycles(string[] densities) =>
        Steps([.. densities.SelectMany(density => new[] { $"deposit: {density} mA/cm2", $"strip: {density} mA/cm2" })]);

    private static string Steps(params string[] steps) =>
        string.Concat(
            steps.Select(step => step.StartsWith("rest", StringComparison.Ordinal) ? $"  - {step}\n" : $"  - {step}\n    for: 1 h\n"));

    private static string Indented(string steps) =>
        string.Concat(steps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"    {line}\n"));

    private static Protocol Read(string kind, string steps)
    {
        ProtocolCheck check =
            ProtocolReader.Read($"solidcell: 1\nname: mine\ncell:\n  kind: {kind}\non:\n  hard-short: stop\nsteps:\n{steps}", "mine.yaml");
        Assert.True(check.Protocol is not null, string.Join('\n', check.Problems.Select(check.Describe)));
        return check.Protocol;
    }
}
