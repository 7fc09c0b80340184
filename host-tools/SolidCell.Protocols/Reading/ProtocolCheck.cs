using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Reading;

/// <summary>What reading a protocol file gave: every problem in the order of the lines, and the protocol when none is an error.</summary>
public sealed class ProtocolCheck
{
    internal ProtocolCheck(string fileName, Protocol? protocol, IReadOnlyList<Problem> problems)
    {
        FileName = fileName;
        Protocol = protocol;
        Problems = problems;
    }

    public string FileName { get; }

    /// <summary>The protocol, or null when at least one problem is an error.</summary>
    public Protocol? Protocol { get; }

    public IReadOnlyList<Problem> Problems { get; }

    public bool HasErrors => Problems.Any(problem => problem.Severity == Severity.Error);

    /// <summary>A problem the way compilers write it: <c>file:line:column: error: message</c>.</summary>
    public string Describe(Problem problem)
    {
        string severity = problem.Severity == Severity.Error ? "error" : "warning";
        return $"{FileName}:{problem.Line}:{problem.Column}: {severity}: {problem.Message}";
    }
}
