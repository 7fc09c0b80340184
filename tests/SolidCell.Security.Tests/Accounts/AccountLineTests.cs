using SolidCell.Security.Accounts;

namespace SolidCell.Security.Tests.Accounts;

/// <summary>What is a line of the accounts, and what is a hash in it.</summary>
public sealed class AccountLineTests
{
    private static readonly string Hash64 = Convert.ToBase64String(new byte[64]);

    [Theory]
    [InlineData("a:*", "a", true)]
    [InlineData(":*", null, false)]
    [InlineData("a", null, false)]
    [InlineData("", null, false)]
    [InlineData("a:", null, false)]
    [InlineData("a:word", null, false)]
    public void A_name_a_colon_and_a_star_or_a_hash(string line, string? name, bool isRevoked)
    {
        AccountLine? read = AccountLine.Read(line);
        Assert.Equal((name, isRevoked), (read?.Name, read is { Hash: null }));
        Assert.True(read is null || read.ToString() == line);
    }

    [Fact]
    public void A_hash_is_read_back_as_it_was_written()
    {
        string hash = PasswordHash.Of("open");
        Assert.Equal(new AccountLine("press-1", hash), AccountLine.Read($"press-1:{hash}"));
        Assert.Equal((true, false), (PasswordHash.Fits(hash, "open"), PasswordHash.Fits(hash, "closed")));
    }

    [Theory]
    [InlineData("$7$1$AAAA$", true)]
    [InlineData("$7$1000000$AAAA$", true)]
    [InlineData("$7$0$AAAA$", false)]
    [InlineData("$7$1000001$AAAA$", false)]
    [InlineData("$7$-1$AAAA$", false)]
    [InlineData("$6$1$AAAA$", false)]
    [InlineData("x$7$1$AAAA$", false)]
    [InlineData("$7$1$????$", false)]
    [InlineData("$7$x$AAAA$", false)]
    public void A_hash_has_its_kind_its_turns_and_its_salt(string begin, bool isHash) =>
        Assert.Equal(isHash, PasswordHash.IsHash(begin + Hash64));

    [Fact]
    public void A_hash_has_64_bytes_and_five_parts()
    {
        Assert.False(PasswordHash.IsHash("$7$1$AAAA$" + Convert.ToBase64String(new byte[63])));
        Assert.False(PasswordHash.IsHash($"$7$1$AAAA${Hash64}$"));
        Assert.False(PasswordHash.IsHash("$7$1$AAAA"));
    }

    [Fact]
    public void A_password_has_160_bits_in_letters_that_are_not_mistaken()
    {
        string password = Passwords.Draw();
        Assert.Equal((160, 32), (Passwords.Bits, password.Length));
        Assert.DoesNotContain(
            password, letter => letter is '0' or '1' or 'l' or 'o' || !char.IsAsciiLetterOrDigit(letter) || char.IsUpper(letter));
    }
}
