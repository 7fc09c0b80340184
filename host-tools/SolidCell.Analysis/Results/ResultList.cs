using SolidCell.Protocols.Results;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Results;

/// <summary>Results of many tests, for a list: each protocol is read once, and conditions are left out.</summary>
public sealed class ResultList(StoreDatabase database) : IDisposable
{
    private readonly TestReader _tests = new(database);
    private readonly RecordReader _records = new(database);
    private readonly Dictionary<string, ResultKind> _kinds = [];

    public TestResult Of(StoredTest test)
    {
        TestEvidence evidence = TestAnalysis.Evidence(_tests, _records, test);
        return TestAnalysis.Analyse(KindOf(test, evidence.Steps), evidence);
    }

    public void Dispose()
    {
        _tests.Dispose();
        _records.Dispose();
    }

    private ResultKind KindOf(StoredTest test, IReadOnlyList<StoredStep> steps)
    {
        string? hash = test.ProtocolSha256 is { } bytes ? Convert.ToHexStringLower(bytes) : null;
        if (hash is not null && _kinds.TryGetValue(hash, out ResultKind known))
        {
            return known;
        }

        if (TestAnalysis.KindByProtocol(database, test) is not { } kind)
        {
            return TestAnalysis.KindOf(test, steps);
        }

        return _kinds[hash!] = kind;
    }
}
