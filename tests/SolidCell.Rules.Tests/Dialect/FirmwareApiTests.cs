namespace SolidCell.Rules.Tests.Dialect;

public sealed class FirmwareApiTests
{
    [Fact]
    public void The_real_libraries_have_every_member_of_the_list()
    {
        Assert.SkipWhen(PublicApi.ListingPath is null,
            "The listing of the real libraries is not part of the repository and not beside it.");
        var real = PublicApi.Read(PublicApi.Lines);
        var missing = FirmwareApi.Lines.Where(line => !real.Contains(line)).ToList();
        Assert.True(missing.Count == 0,
            "nanoFramework has no such member:" + Environment.NewLine + string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public void The_list_is_sorted_and_says_everything_once() =>
        Assert.Equal(FirmwareApi.Lines.Distinct().Order(StringComparer.Ordinal), FirmwareApi.Lines);

    [Theory]
    [InlineData("System.String.get_Length() : int")]
    [InlineData("System.String.get_Chars(int) : char")]
    [InlineData("System.Exception..ctor(string) : void")]
    [InlineData("System.Array.Copy(Array, int, Array, int, int) : void")]
    [InlineData("System.String.Empty : string")]
    [InlineData("System.Int32.TryParse(string, ref int) : bool")]
    [InlineData("System.Action.Invoke() : void")]
    public void The_listing_is_spelled_as_the_list_is(string line)
    {
        string[] listing =
        [
            "public delegate void System.Action();",
            "public sealed class System.String : IComparable {",
            "  public static readonly string Empty;",
            "  public char this[int index] { get; }",
            "  public int Length { get; }",
            "}",
            "public class System.Exception {",
            "  public Exception(string message);",
            "}",
            "public abstract class System.Array : IList {",
            "  public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length);",
            "}",
            "public struct System.Int32 {",
            "  public static bool TryParse(string s, out int result);",
            "}",
        ];
        Assert.Contains(line, PublicApi.Read(listing));
    }
}
