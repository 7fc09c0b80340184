using SolidCell.Simulation.Tests.Golden;

namespace SolidCell.Simulation.Tests.Faults;

public class FaultMatrixDocumentTests
{
    private const string Begin = "<!-- fault matrix: written by FaultMatrixDocumentTests -->";
    private const string End = "<!-- end of the fault matrix -->";

    [Fact]
    public void The_matrix_in_the_safety_document_is_the_one_that_is_tested()
    {
        string path = Repository.PathTo("docs", "safety.md");
        string[] parts = File.ReadAllText(path).Split([Begin, End], StringSplitOptions.None);
        Assert.True(parts.Length == 3, $"{path} has no place for the matrix");
        string table = "\n\n" + FaultMatrixDocument.Table() + "\n";
        if (GoldenFile.IsUpdating)
        {
            File.WriteAllText(path, parts[0] + Begin + table + End + parts[2]);
        }
        else
        {
            Assert.True(parts[1] == table, $"docs/safety.md has another matrix; {GoldenFile.HowToUpdate}");
        }
    }
}
