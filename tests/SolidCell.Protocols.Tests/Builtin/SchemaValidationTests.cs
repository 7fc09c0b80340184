using Json.Schema;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Tests.Reading;
using YamlDotNet.Core;

namespace SolidCell.Protocols.Tests.Builtin;

/// <summary>The schema by itself, in a validator of others: what an editor tells a person while they type.</summary>
public sealed class SchemaValidationTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(ProtocolSchema.Text());

    public static TheoryData<string> Names => [.. BuiltinProtocols.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_ready_protocol_is_valid(string name) => Assert.True(IsValid(BuiltinProtocols.Read(name)));

    [Fact]
    public void The_protocol_that_is_broken_in_the_table_is_valid() => Assert.True(IsValid(BrokenProtocol.GoodText));

    /// <summary>These take thought about several values, or arithmetic with units; everything else in the table an editor marks.</summary>
    [Fact]
    public void A_mistake_in_structure_words_or_units_is_not_valid()
    {
        string[] onlyCheckSees =
        [
            "`area` is zero", "the first value must be below the second", "must be above 0",
            "needs the mass of the active material", "needs the mass of the active material", "write `rest` if that is meant",
            "is too large",
            "must have the same unit as `deposit`",
            "only works inside a `loop`", "ends where it begins", "0.01 mV/s to 10 mV/s", "outside the safety envelope",
            "with a power needs `at-most:`",
            "expected a current", "only when that is a power", "`x 1.25`", "256 turns at most", "out of all range", "that may never come",
            "more than 1", "that may never come", "belongs to a step", "put it on the inner one", "`for` is zero",
            "this step is in no loop", "no step has this `name`", "needs `capacity:` under `cell:`",
            "needs `area:` under `cell:`", "outside the safety envelope", "takes the current through zero",
            "loops are nested deeper than 4", "more than 64 steps",
            "two steps are named `a`; the first is on line 10", "one file holds one protocol",
        ];
        Assert.Equal(onlyCheckSees, BrokenProtocols.All.Where(broken => IsValid(broken.Yaml)).Select(broken => broken.Message));
    }

    private static bool IsValid(string yaml)
    {
        try
        {
            return Schema.Evaluate(System.Text.Json.JsonSerializer.SerializeToElement(YamlAsJson.Parse(yaml))).IsValid;
        }
        catch (YamlException)
        {
            return false;
        }
    }
}
