using SolidCell.Dashboard.Security;
using SolidCell.Security;
using SolidCell.Security.People;

namespace SolidCell.Host.Users;

/// <summary>
/// The users of a data directory, as the dashboard asks for them. The file is looked at for changes, so that another command takes effect
/// within a second.
/// </summary>
internal sealed class DashboardPeople(SecurityFolder folder, TimeProvider clock, Action<string> tell) : IDashboardUsers
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(0.5);

    private readonly Lock _lock = new();
    private readonly PeopleFile _file = new(folder);
    private Dictionary<string, DashboardUser> _byHash = [];
    private Dictionary<string, DashboardUser> _byName = [];
    private (DateTime, long) _seen = (DateTime.MaxValue, -1);
    private long _looked;

    public DashboardUser? ByToken(string token) => Fresh(people => people._byHash.GetValueOrDefault(PeopleFile.HashOf(token)));

    public DashboardUser? ByName(string name) => Fresh(people => people._byName.GetValueOrDefault(name));

    private DashboardUser? Fresh(Func<DashboardPeople, DashboardUser?> find)
    {
        lock (_lock)
        {
            if (_looked == 0 || clock.GetElapsedTime(_looked) > BetweenLooks)
            {
                _looked = clock.GetTimestamp();
                Look();
            }

            return find(this);
        }
    }

    /// <summary>A file that is damaged lets nobody in but who has the one token.</summary>
    private void Look()
    {
        if (_file.Stamp == _seen)
        {
            return;
        }

        _seen = _file.Stamp;
        IReadOnlyList<PersonLine> people = [];
        try
        {
            people = _file.Read();
        }
        catch (SecurityException problem)
        {
            tell($"{problem.Message} Until then no user but who has the dashboard's token is let in.");
        }

        _byName = people.GroupBy(person => person.Name).ToDictionary(same => same.Key, same => User(same.Last()));
        _byHash = people.GroupBy(person => person.TokenHash).ToDictionary(same => same.Key, same => User(same.Last()));
    }

    private static DashboardUser User(PersonLine person) => new(person.Name, RoleOf(person.Role), person.TokenHash[..16]);

    private static DashboardRole RoleOf(PersonRole role) => role switch
    {
        PersonRole.Viewer => DashboardRole.Viewer,
        PersonRole.Operator => DashboardRole.Operator,
        _ => DashboardRole.Admin,
    };
}
