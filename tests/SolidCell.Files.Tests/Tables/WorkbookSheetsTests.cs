using SolidCell.Files.Tables;

namespace SolidCell.Files.Tests.Tables;

public sealed class WorkbookSheetsTests
{
    [Fact]
    public void A_sheet_is_lines_of_cells_between_tabs_with_numbers_in_full()
    {
        IReadOnlyList<WorkbookSheet> sheets = WorkbookSheets.Read(new MemoryStream(Workbook.Write(
            ("first", [["a\tb", "c\nd", ""], [0.1, 1e-9, 123456789.25]]), ("second", [["x"]]))));

        Assert.Equal(["first", "second"], sheets.Select(sheet => sheet.Name));
        Assert.Equal(["a b\tc d", "0.1\t1E-09\t123456789.25"], sheets[0].Lines);
    }

    [Fact]
    public void A_workbook_is_known_by_its_first_bytes()
    {
        Assert.True(WorkbookSheets.IsOne(Workbook.Write(("a", [["b"]]))));
        Assert.False(WorkbookSheets.IsOne("PK, a table"u8));
    }

    [Fact]
    public void A_damaged_workbook_is_refused()
    {
        byte[] bytes = Workbook.Write(("a", [["b"]]));

        Assert.Contains("save the table as CSV",
            Assert.Throws<TraceException>(() => WorkbookSheets.Read(new MemoryStream(bytes[..^40]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_unfolds_to_too_much_is_refused_before_it_fills_the_memory()
    {
        string letters = new('x', 32_000);
        byte[] bytes = Workbook.Write(("a", Enumerable.Repeat<object[]>([letters], (WorkbookSheets.MostLetters / letters.Length) + 1)));

        Assert.True(bytes.Length < 1_000_000);
        Assert.Contains("more than 64 million letters",
            Assert.Throws<TraceException>(() => WorkbookSheets.Read(new MemoryStream(bytes))).Message, StringComparison.Ordinal);
    }
}
