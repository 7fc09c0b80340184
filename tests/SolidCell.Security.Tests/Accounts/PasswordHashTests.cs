using CsCheck;
using SolidCell.Security.Accounts;

namespace SolidCell.Security.Tests.Accounts;

public sealed class PasswordHashTests
{
    /// <summary>Written by mosquitto_passwd of Debian 12 for the password "correct horse".</summary>
    private const string OfMosquitto =
        "$7$101$haVffVFl4X66MNx+$s/6NbDkdDnYi//mo0c8lG4ngtwz+oYiv7Myld5azKU4LZgCUPEXtP64g9s6vM1Bs7BW2D69C0hteYlQP8A+0fg==";

    [Fact]
    public void A_hash_that_mosquitto_has_written_fits_its_password_and_no_other()
    {
        Assert.True(PasswordHash.Fits(OfMosquitto, "correct horse"));
        Assert.False(PasswordHash.Fits(OfMosquitto, "correct horse "));
    }

    [Fact]
    public void A_password_fits_its_hash_and_no_other_password_does() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 40].Select(Gen.String[Gen.Char.AlphaNumeric, 0, 40]).Sample(
            (one, other) => PasswordHash.Fits(PasswordHash.Of(one), one)
                && (one == other || !PasswordHash.Fits(PasswordHash.Of(one), other)), iter: 50);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("$6$101$AAAA$AAAA")]
    [InlineData("$7$0$AAAA$AAAA")]
    [InlineData("$7$999999999$AAAA$AAAA")]
    [InlineData("$7$101$AAAA$AA")]
    public void A_text_that_is_no_hash_fits_no_password(string text)
    {
        Assert.False(PasswordHash.IsHash(text));
        Assert.False(PasswordHash.Fits(text, ""));
    }

    [Fact]
    public void The_same_password_has_another_hash_each_time() => Assert.NotEqual(PasswordHash.Of("same"), PasswordHash.Of("same"));
}
