using System.Text;
using SolidCell.Files.Tables;

namespace SolidCell.Files.Tests.Tables;

public sealed class TextLettersTests
{
    private const string Words = "-Im(Z)/Ω, 1 µA";

    [Fact]
    public void A_small_file_is_text_in_whatever_letters_it_was_written()
    {
        Assert.Equal(Words, TextLetters.Text(Encoding.UTF8.GetBytes(Words)));
        Assert.Equal(Words, TextLetters.Text([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)]));
        Assert.Equal(Words, TextLetters.Text([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)]));
        Assert.Equal(Words, TextLetters.Text([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)]));
        Assert.Equal(Words, TextLetters.Text(Encoding.Unicode.GetBytes(Words)));
        Assert.Equal("1 µA, 25 °C", TextLetters.Text(Encoding.Latin1.GetBytes("1 µA, 25 °C")));
        Assert.Equal(string.Empty, TextLetters.Text([]));
    }
}
