using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Yaml;

/// <summary>YAML forbids tabs in the indentation; every one is reported by a message that names the tab.</summary>
internal static class TabFinder
{
    public static bool Report(string text, ProblemList problems)
    {
        string[] lines = text.Split('\n');
        bool found = false;
        for (int index = 0; index < lines.Length; index++)
        {
            int tab = TabInIndentation(lines[index]);
            if (tab < 0)
            {
                continue;
            }

            problems.Error(new Position(index + 1, tab + 1), "a tab in the indentation; YAML wants spaces, two for each level");
            found = true;
        }

        return found;
    }

    private static int TabInIndentation(string line)
    {
        int content = 0;
        while (content < line.Length && (line[content] is ' ' or '\t' or '-'))
        {
            content++;
        }

        return line.AsSpan().Trim().IsEmpty ? -1 : line.IndexOf('\t', 0, content);
    }
}
