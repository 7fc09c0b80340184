using SolidCell.Core.Schedule;
using SolidCell.Protocols.Results;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Results;

/// <summary>Results of many tests, for a list: each program is read once, and conditions are left out.</summary>
public sealed class ResultList(StoreDatabase database) : IDisposable
{
    private readonly TestReader _tests = new(database);
    private readonly RecordReader _records = new(database);
    private readonly Dictionary<string, Program?> _programs = [];

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

    private ResultKind KindOf(StoredTest test, IReadOnlyList<StoredStep> steps) =>
        ProgramOf(test) is { } program ? TestAnalysis.KindOf(test, program) : TestAnalysis.KindOf(test, steps);

    private Program? ProgramOf(StoredTest test)
    {
        if (test.ProtocolSha256 is not { } bytes)
        {
            return null;
        }

        string hash = Convert.ToHexStringLower(bytes);
        if (!_programs.TryGetValue(hash, out Program? program))
        {
            _programs[hash] = program = TestProtocol.ProgramOf(database, test);
        }

        return program;
    }
}
