using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace SolidCell.Testing.Files;

/// <summary>Writes the least that is an .xlsx: sheets of numbers and words. What is no word is written as a number.</summary>
public static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Write(params (string Name, IEnumerable<object[]> Rows)[] sheets)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, true))
        {
            Add(archive,
                "[Content_Types].xml",
                    $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>");
            Add(archive,
                "_rels/.rels",
                    $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive,
                "xl/workbook.xml",
                    $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
            Add(archive,
                "xl/_rels/workbook.xml.rels",
                    $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            for (int i = 0; i < sheets.Length; i++)
            {
                Add(archive, $"xl/worksheets/sheet{i + 1}.xml", Sheet(sheets[i].Rows));
            }
        }

        return stream.ToArray();
    }

    private static string Sheet(IEnumerable<object[]> rows)
    {
        StringBuilder text = new($"<worksheet xmlns=\"{Main}\"><sheetData>");
        int number = 0;
        foreach (object[] row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{++number}\">")
                .AppendJoin(string.Empty, row.Select((cell, i) => Cell(cell, $"{(char)('A' + i)}{number}"))).Append("</row>");
        }

        return text.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(object cell, string place) => cell is string words
        ? $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(words)}</t></is></c>"
        : string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{cell}</v></c>");

    private static void Add(ZipArchive archive, string name, string text)
    {
        using StreamWriter writer = new(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
