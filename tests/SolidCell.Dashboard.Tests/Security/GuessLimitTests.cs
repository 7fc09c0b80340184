using System.Net;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Dashboard.Security;
using SolidCell.Dashboard.Tests.Bench;

namespace SolidCell.Dashboard.Tests.Security;

public class GuessLimitTests
{
    private const string Token = "correct-horse-battery";
    private static readonly IPAddress Guesser = IPAddress.Parse("192.0.2.7");

    [Theory]
    [InlineData("bearer")]
    [InlineData("cookie")]
    [InlineData("form")]
    public async Task Guesses_are_bounded_however_they_are_presented_and_shut_out_nobody_else(string way)
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token, Proxy = IPAddress.Loopback });
        using HttpClient guesser = Login.ClientAt(bench, "192.0.2.7");
        using HttpClient owner = Login.ClientAt(bench, "192.0.2.8");
        var answers = new List<HttpStatusCode>();
        for (int i = 0; i <= GuessLimit.MaximumGuesses; i++)
        {
            answers.Add(await Login.PresentAsync(guesser, way, "guess-" + i));
        }

        Assert.All(answers.SkipLast(1), answer => Assert.Equal(HttpStatusCode.Unauthorized, answer));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.TooManyRequests, await Login.PresentAsync(guesser, "bearer", Token));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Login.PresentAsync(guesser, "form", Token));
        Assert.Equal(HttpStatusCode.OK, await Login.PresentAsync(owner, "bearer", Token));
        Assert.Equal(HttpStatusCode.Redirect, await Login.PresentAsync(owner, "form", Token));
    }

    [Fact]
    public async Task Without_a_proxy_nobody_chooses_the_address_that_his_guesses_are_counted_at()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token });
        HttpStatusCode last = default;
        for (int i = 0; i <= GuessLimit.MaximumGuesses; i++)
        {
            using HttpClient guesser = Login.ClientAt(bench, $"192.0.2.{i}");
            last = await Login.PresentAsync(guesser, "bearer", "guess-" + i);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Who_is_logged_in_stays_so_while_somebody_guesses_beside_him()
    {
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions { Token = Token });
        using HttpClient client = Login.Client(bench);
        string cookie = await Login.CookieAsync(client, Token);
        for (int i = 0; i <= GuessLimit.MaximumGuesses; i++)
        {
            await Login.PresentAsync(client, "bearer", "guess-" + i);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await Login.PresentAsync(client, "bearer", Token));
        Assert.Equal(HttpStatusCode.OK, await Login.PresentAsync(client, "cookie", cookie.Split('=')[1]));
    }

    [Fact]
    public void A_program_with_an_old_token_is_answered_no_more_than_a_guesser_and_shuts_nobody_out()
    {
        var limit = new GuessLimit(new FakeTimeProvider());
        bool[] answered = [.. Enumerable.Range(0, 1000).Select(_ => limit.TakeWrong(Guesser, "the token of last year"))];
        Assert.Equal(GuessLimit.MaximumGuesses, answered.Count(isAnswered => isAnswered));
        Assert.False(limit.IsShut(Guesser));
    }

    [Fact]
    public void After_a_minute_the_address_may_try_again()
    {
        var clock = new FakeTimeProvider();
        var limit = new GuessLimit(clock);
        Guess(limit, Guesser, GuessLimit.MaximumGuesses);
        Assert.True(limit.IsShut(Guesser));
        clock.Advance(GuessLimit.Window);
        Assert.False(limit.IsShut(Guesser));
        Assert.True(limit.TakeWrong(Guesser, "another"));
    }

    [Theory]
    [InlineData("2001:db8:0:1::5", "2001:db8:0:1:ffff::9", true)]
    [InlineData("2001:db8:0:1::5", "2001:db8:0:2::5", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.8", "192.0.2.7", false)]
    public void An_IPv6_network_and_an_IPv4_address_count_as_one_guesser(string guessing, string asking, bool isShut)
    {
        var limit = new GuessLimit(new FakeTimeProvider());
        Guess(limit, IPAddress.Parse(guessing), GuessLimit.MaximumGuesses);
        Assert.Equal(isShut, limit.IsShut(IPAddress.Parse(asking)));
    }

    [Fact]
    public void So_many_addresses_are_remembered_and_no_more()
    {
        var clock = new FakeTimeProvider();
        var limit = new GuessLimit(clock);
        for (int i = 0; i < GuessLimit.MaximumAddresses + 500; i++)
        {
            limit.TakeWrong(new IPAddress([10, 0, (byte)(i >> 8), (byte)i]), "guess");
        }

        Assert.Equal(GuessLimit.MaximumAddresses, limit.Addresses);
        clock.Advance(GuessLimit.Window);
        Assert.Equal(0, limit.Addresses);
    }

    private static void Guess(GuessLimit limit, IPAddress from, int times)
    {
        for (int i = 0; i < times; i++)
        {
            limit.TakeWrong(from, "guess-" + i);
        }
    }
}
