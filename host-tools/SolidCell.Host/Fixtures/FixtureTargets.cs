using System.IO.Enumeration;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Protocols.Problems;

namespace SolidCell.Host.Fixtures;

/// <summary>Finds the fixtures that are meant by names, patterns such as 'bench-*', and names of groups.</summary>
public sealed class FixtureTargets(
    IReadOnlyDictionary<string, FixtureReading> known, IReadOnlyDictionary<string, string[]> groups, BrokerSettings broker)
{
    /// <summary>Every fixture that has ever connected, in the order of their names.</summary>
    public IEnumerable<FixtureReading> All => known.Values.OrderBy(fixture => fixture.Fixture, StringComparer.Ordinal);

    /// <summary>Where they are.</summary>
    public BrokerSettings Broker => broker;

    /// <summary>What a fixture reported last, null for one that was not heard.</summary>
    public FixtureReading? Reading(string fixture) => known.GetValueOrDefault(fixture);

    /// <summary>Each fixture once, in the order in which it was named. Nothing has been sent when this fails.</summary>
    /// <exception cref="UserErrorException">One is not known, or not connected.</exception>
    public IReadOnlyList<FixtureReading> Resolve(IEnumerable<string> words)
    {
        IReadOnlyList<FixtureReading> found = Find(words);
        string[] lost = [.. found.Where(fixture => fixture.IsLost).Select(fixture => fixture.Fixture)];
        return lost.Length == 0
            ? found
            : throw new UserErrorException(
                $"{string.Join(", ", lost)} is not connected to the broker at {broker.Address}; nothing was sent. Look at its power and network.");
    }

    /// <summary>The same, but whether a fixture is connected does not matter.</summary>
    /// <exception cref="UserErrorException">One is not known.</exception>
    public IReadOnlyList<FixtureReading> Find(IEnumerable<string> words) => [.. Split(words).SelectMany(NamesOf).Distinct().Select(Find)];

    /// <summary>
    /// For what takes the current away: every name that a fixture can have, also of one that is lost or not known, with a line about each
    /// of those, and about what is no fixture. A slip in one word does not keep the others from being stopped.
    /// </summary>
    public (IReadOnlyList<FixtureReading> Fixtures, IReadOnlyList<string> Notes, bool AreAllNames) Reach(IEnumerable<string> words)
    {
        var names = new List<string>();
        var notes = new List<string>();
        bool areAllNames = true;
        foreach (string word in Split(words))
        {
            try
            {
                names.AddRange(NamesOf(word).Select(Named));
            }
            catch (UserErrorException problem)
            {
                areAllNames = false;
                notes.Add(problem.Message);
            }
        }

        FixtureReading[] fixtures = [.. names.Distinct()
            .Select(name => known.GetValueOrDefault(name) ?? new FixtureReading { Fixture = name })];
        notes.AddRange(fixtures.Select(NoteOf).OfType<string>());
        return (fixtures, notes, areAllNames);
    }

    private static IEnumerable<string> Split(IEnumerable<string> words) =>
        words.SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private string? NoteOf(FixtureReading fixture) => !known.ContainsKey(fixture.Fixture)
        ? $"{Unknown(fixture.Fixture)} It is asked all the same."
        : fixture.IsLost
        ? $"{fixture.Fixture} is not connected to the broker at {broker.Address}. It is asked all the same; look at its power and network."
        : null;

    private IEnumerable<string> NamesOf(string word)
    {
        if (groups.TryGetValue(word, out string[]? members))
        {
            return members.Length > 0 ? members
                : throw new UserErrorException($"The group '{word}' is empty; fill it with 'solidcell groups set {word} FIXTURE...'.");
        }

        return word.AsSpan().ContainsAny('*', '?') ? Matches(word) : [word];
    }

    private string[] Matches(string pattern)
    {
        string[] found = [.. known.Keys.Where(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
            .Order(StringComparer.Ordinal)];
        return found.Length > 0
            ? found : throw new UserErrorException($"No fixture's name on the broker at {broker.Address} is like '{pattern}'{There()}.");
    }

    private FixtureReading Find(string name) => known.GetValueOrDefault(Named(name)) ?? throw new UserErrorException(Unknown(name));

    private static string Named(string name) => Topics.IsFixtureName(name)
        ? name
        : throw new UserErrorException($"'{name}' is no name of a fixture: letters, digits and hyphens, at most 64.");

    private string Unknown(string name) =>
        $"No fixture or group '{name}' is known at the broker at {broker.Address}{Spelling.Hint(name, known.Keys.Concat(groups.Keys)).Replace('`', '\'')}{There()}.";

    private string There() => known.Count == 0
        ? "; no fixture has ever connected to it"
        : $" (there are {string.Join(", ", known.Keys.Order(StringComparer.Ordinal).Take(8))}{(known.Count > 8 ? ", ..." : "")})";
}
