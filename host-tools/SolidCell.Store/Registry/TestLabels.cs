namespace SolidCell.Store.Registry;

/// <summary>What people say of a test besides notes.</summary>
public sealed record TestLabels
{
    public const int LongestGroup = 100;
    public const int LongestTag = 40;
    public const int MostTags = 30;

    /// <summary>Of which experiment it is part; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Words, each without spaces, in their order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>An archived test is left out of lists, and is found by its id, its cell and its group.</summary>
    public bool IsArchived { get; init; }

    /// <summary>A deleted test is found by nothing but its whole id, to bring it back.</summary>
    public bool IsDeleted { get; init; }

    public static bool IsGroup(string name) => name.Length <= LongestGroup && !name.Any(char.IsControl) && name.Trim() == name;

    public static bool IsTag(string tag) =>
        tag.Length is > 0 and <= LongestTag && !tag.Any(one => char.IsWhiteSpace(one) || char.IsControl(one));

    /// <exception cref="StoreException">A group or a tag is none.</exception>
    internal void Check()
    {
        if (!IsGroup(Group))
        {
            throw new StoreException($"The name of a group has at most {LongestGroup} characters on one line, without spaces at its ends.");
        }

        if (Tags.Count > MostTags || !Tags.All(IsTag))
        {
            throw new StoreException($"A test has at most {MostTags} tags, each a word of at most {LongestTag} characters without spaces.");
        }
    }

    internal string TagsText => Tags.Count == 0 ? "" : $" {string.Join(' ', Tags)} ";

    internal static string[] TagsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
