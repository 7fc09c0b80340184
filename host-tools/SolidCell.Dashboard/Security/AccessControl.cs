using System.Net;

namespace SolidCell.Dashboard.Security;

/// <summary>What came of a token or a session that somebody presented.</summary>
internal enum AccessResult
{
    Allowed,
    Wrong,

    /// <summary>Whether it is right is not said: too many were wrong from this address.</summary>
    TooManyGuesses,
}

/// <summary>Decides who is let in, in the same way however a secret is presented: as a bearer, in the form, in a cookie.</summary>
internal sealed class AccessControl(string token, string? sessionFile, TimeProvider clock, IDashboardUsers? users = null)
{
    private readonly AccessToken _token = new(token);
    private readonly GuessLimit _guesses = new(clock);

    public SessionRegistry Sessions { get; } = new(token, sessionFile, clock, users);

    /// <param name="from">The address that presents it.</param>
    /// <param name="offered">What was presented.</param>
    /// <param name="user">Whose token it is, when it is let in.</param>
    public AccessResult CheckToken(IPAddress? from, string offered, out DashboardUser? user)
    {
        user = _token.Matches(offered) ? DashboardUser.OfToken : users?.ByToken(offered);
        if (user is null)
        {
            return Refuse(from, offered);
        }

        return _guesses.IsShut(from) ? AccessResult.TooManyGuesses : AccessResult.Allowed;
    }

    /// <summary>
    /// A session that is right is let in from everywhere: nobody guesses 256 random bits, so a guesser beside its owner must not shut the
    /// owner out.
    /// </summary>
    /// <param name="from">The address that presents it.</param>
    /// <param name="offered">The content of the cookie.</param>
    /// <param name="user">Whose session it is, when it is let in.</param>
    /// <param name="ended">Is cancelled when the session ends.</param>
    public AccessResult CheckSession(IPAddress? from, string offered, out DashboardUser? user, out CancellationToken ended)
    {
        CancellationToken? found = Sessions.Find(offered, out user);
        ended = found ?? CancellationToken.None;
        return found is null ? Refuse(from, offered) : AccessResult.Allowed;
    }

    private AccessResult Refuse(IPAddress? from, string offered) =>
        _guesses.TakeWrong(from, offered) ? AccessResult.Wrong : AccessResult.TooManyGuesses;
}
