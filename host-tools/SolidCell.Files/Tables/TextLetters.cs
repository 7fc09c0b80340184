using System.Text;
using System.Text.Unicode;

namespace SolidCell.Files.Tables;

/// <summary>
/// In which letters a text file is written: by its byte-order mark, by zeros in every other byte, or by what its lines are valid in.
/// </summary>
public static class TextLetters
{
    private static readonly Encoding StrictChinese = ChineseLetters();

    /// <summary>GBK, with a sign for what it cannot read.</summary>
    internal static Encoding Chinese => Encoding.GetEncoding(936);

    /// <summary>A small file as text without its byte-order mark: in one kind of letters, of which <see cref="Readings"/> are the first.</summary>
    public static string Text(ReadOnlySpan<byte> file) =>
        (Wide(file) ?? Readings(file).First()).GetString(file).TrimStart('\uFEFF');

    /// <summary>A stream of UTF-8 for a file in UTF-16; the stream itself for another.</summary>
    internal static Stream Unfold(Stream stream, ReadOnlySpan<byte> beginning) =>
        Wide(beginning) is { } wide ? Encoding.CreateTranscodingStream(stream, wide, Encoding.UTF8) : stream;

    /// <summary>
    /// The letters of a line: UTF-8 when valid, else Latin-1 (µ and ° of older programs) and, as another reading, Chinese (GBK).
    /// </summary>
    internal static IEnumerable<Encoding> Readings(ReadOnlySpan<byte> line) =>
        Utf8.IsValid(line) ? [Encoding.UTF8] : IsValidChinese(line) ? [Encoding.Latin1, StrictChinese] : [Encoding.Latin1];

    internal static string Name(Encoding encoding) => encoding.CodePage switch
    {
        936 or 54936 => "GBK",
        28591 => "Latin-1",
        _ => "UTF-8",
    };

    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> beginning)
    {
        if (beginning.Length < 4)
        {
            return null;
        }

        bool little = beginning.StartsWith<byte>([0xFF, 0xFE]) || (beginning[1] == 0 && beginning[3] == 0 && beginning[0] != 0);
        bool big = beginning.StartsWith<byte>([0xFE, 0xFF]) || (beginning[0] == 0 && beginning[2] == 0 && beginning[1] != 0);
        return little || big ? new UnicodeEncoding(big, true) : null;
    }

    private static bool IsValidChinese(ReadOnlySpan<byte> line)
    {
        try
        {
            return StrictChinese.GetCharCount(line) > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding ChineseLetters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
