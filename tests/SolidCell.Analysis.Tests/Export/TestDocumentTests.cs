using System.Text.Json.Nodes;
using SolidCell.Analysis.Export;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Tests.Export;

/// <summary>Two tests on one fixture, 2.5 N of tare before the first and so much before the second.</summary>
public sealed class TestDocumentTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(2600, 2.6, 0.1)]
    [InlineData(2400, 2.4, -0.1)]
    [InlineData(2500, null, null)]
    public void The_zero_after_a_test_is_that_with_which_the_next_one_begins_where_it_was_taken_anew(
        long next, double? after, double? drift)
    {
        new HandMadeLog(CellKind.Symmetric, 100_000_000, number: 7).Rest(0.1).Write(_store);
        new HandMadeLog(CellKind.Symmetric, 100_000_000, number: 8, tareMillinewtons: next).Rest(0.1).Write(_store);
        Assert.Equal((1.2, 2.5, after, drift), Stack(7));
        Assert.Equal((1.2, next / 1e3, null, null), Stack(8));
    }

    private (double? Pressed, double? Before, double? After, double? Drift) Stack(byte number)
    {
        using var reader = new TestReader(_store.Database);
        using var document = new TestDocument(_store.Database, reader.List().Single(test => test.TestId[0] == number));
        JsonNode stack = document.Build()["stack"]!;
        double? Number(string field) => (double?)stack[field];
        return (Number("pressed_cm2"), Number("zero_before_n"), Number("zero_after_n"), Number("zero_drift_n"));
    }
}
