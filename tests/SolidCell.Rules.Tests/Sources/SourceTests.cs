using System.Text.RegularExpressions;

namespace SolidCell.Rules.Tests.Sources;

public sealed partial class SourceTests
{
    [Theory]
    [InlineData("firmware")]
    [InlineData("host-tools")]
    [InlineData("hardware")]
    public void A_file_declares_one_public_class(string folder)
    {
        var crowded = Repository.Sources(folder).Where(path => PublicClasses(File.ReadAllText(path)) > 1).Select(Repository.Relative);
        Assert.Equal([], crowded);
    }

    [Fact]
    public void No_test_waits_for_time_to_pass()
    {
        var sleepers = Repository.Sources("tests").Where(path => Sleeps(File.ReadAllText(path))).Select(Repository.Relative);
        Assert.Equal([], sleepers);
    }

    /// <summary>The runtime's counter of a thread jumps now and then: <see cref="AllocatedBytes"/>.</summary>
    [Fact]
    public void Allocation_is_asked_for_where_jumps_of_the_counter_are_told_apart()
    {
        const string Counter = "GetAllocatedBytesFor" + "CurrentThread";
        var readers = Repository.Sources("tests").Where(path => File.ReadAllText(path).Contains(Counter, StringComparison.Ordinal));
        Assert.Equal(["tests/SolidCell.Device.StandIns/Simulation/StandInMemory.cs"], readers.Select(Repository.Relative));
    }

    /// <summary>Two ways would escape an apostrophe here and not there; the style of figures is read, and never written.</summary>
    [Fact]
    public void Commands_write_JSON_in_one_way()
    {
        var others = Repository.Sources("host-tools/SolidCell.Host").Where(path => HasOwnJson(File.ReadAllText(path))).Select(Repository.Relative);
        Assert.Equal(["CommandLine/JsonText.cs", "Plot/StyleFile.cs"], others.Select(path => path.Replace("host-tools/SolidCell.Host/", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("json.ToJsonString()", true)]
    [InlineData("JsonSerializer.Serialize(result)", true)]
    [InlineData("private static readonly JsonSerializerOptions Own = new();", true)]
    [InlineData("json.ToJsonString(JsonText.Line)", false)]
    [InlineData("JsonSerializer.Serialize(new { a, b }, JsonText.Line)", false)]
    public void An_own_way_to_write_JSON_is_seen(string source, bool isOwn) => Assert.Equal(isOwn, HasOwnJson(source));

    [Fact]
    public void Firmware_computes_in_integers()
    {
        var floating = Repository.Sources("firmware").Where(path => UsesFloatingPoint(File.ReadLines(path))).Select(Repository.Relative);
        Assert.Equal([], floating);
    }

    /// <summary>
    /// On the device a <c>uint</c> cast to <c>int</c> stays unsigned: (long)(int)0xFFFFFFFFu is 4294967295. The hash and a library's field
    /// never cast one back.
    /// </summary>
    [Fact]
    public void Firmware_computes_with_signs_but_for_the_hash()
    {
        var unsigned = Repository.Sources("firmware").Where(path => UsesUnsignedWords(File.ReadLines(path))).Select(Repository.Relative);
        Assert.Equal(["firmware/SolidCell.Core/Encoding/Sha256.cs", "firmware/SolidCell.Device/Storage/MemoryCard.cs"], unsigned);
    }

    [Fact]
    public void Two_public_classes_in_one_file_are_seen() =>
        Assert.Equal(2, PublicClasses("public sealed class A\n{\n}\n\npublic static class B\n{\n}\n"));

    [Fact]
    public void A_small_data_type_may_live_beside_the_class_it_serves() =>
        Assert.Equal(1, PublicClasses("public sealed class A\n{\n}\n\npublic enum B\n{\n}\n\npublic sealed record C(int D);\n"));

    [Theory]
    [InlineData("Thread.Sl" + "eep(5);")]
    [InlineData("await Task.De" + "lay(5);")]
    public void A_sleep_is_seen(string code) => Assert.True(Sleeps(code));

    [Fact]
    public void A_double_is_seen_in_code_and_not_in_a_comment()
    {
        Assert.True(UsesFloatingPoint(["    private double _gain;"]));
        Assert.False(UsesFloatingPoint(["    // no double here"]));
    }

    [Fact]
    public void An_unsigned_word_is_seen_in_code_and_not_in_a_comment()
    {
        Assert.True(UsesUnsignedWords(["    private int _low = (int)(uint)_high;"]));
        Assert.True(UsesUnsignedWords(["    long mask = 0xFFu << 24;"]));
        Assert.False(UsesUnsignedWords(["    // never a uint", "    int mask = 0x8000; long reset = -1L;"]));
    }

    private static bool HasOwnJson(string source) =>
        source.Contains("ToJsonString()", StringComparison.Ordinal) || source.Contains("JsonSerializerOptions", StringComparison.Ordinal)
        || SerializedWithout().IsMatch(source);

    private static int PublicClasses(string code) => PublicClass().Count(code);

    private static bool Sleeps(string code) => Sleep().IsMatch(code);

    private static bool UsesFloatingPoint(IEnumerable<string> lines) => lines.Any(line => FloatingPoint().IsMatch(line.Split("//")[0]));

    private static bool UsesUnsignedWords(IEnumerable<string> lines) => lines.Any(line => UnsignedWord().IsMatch(line.Split("//")[0]));

    [GeneratedRegex(@"JsonSerializer\.Serialize\((?!.*JsonText\.)", RegexOptions.Singleline)]
    private static partial Regex SerializedWithout();

    [GeneratedRegex(@"^public ((static|sealed|abstract|partial) )*class ", RegexOptions.Multiline)]
    private static partial Regex PublicClass();

    [GeneratedRegex(@"\b(Task\.Delay|Thread\.Sleep)\(")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\b(float|double|decimal)\b")]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"\b(uint|ulong|UInt32|UInt64)\b|\b0x[0-9A-Fa-f_]+[uU]|\b[0-9_]+[uU][lL]?\b")]
    private static partial Regex UnsignedWord();
}
