namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>
/// Makes nested loops of jumps back. A jump by number counts tags too, and one to a tag goes to the step after it
/// (aurora_unicycler/_utils.py, tag_to_indices).
/// </summary>
internal sealed class AuroraNesting(LossList losses, List<string> errors)
{
    private readonly Dictionary<string, AuroraTag> _tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<AuroraNode> _open = [];

    public IReadOnlyList<AuroraNode> Nest(IReadOnlyList<AuroraStep> method)
    {
        foreach (AuroraStep step in method)
        {
            Add(step);
        }

        foreach (AuroraTag tag in _tags.Values.Where(tag => !_used.Contains(tag.Tag)))
        {
            losses.Notation(tag.Where, $"no loop goes to the tag \"{tag.Tag}\": left out");
        }

        return _open;
    }

    private void Add(AuroraStep step)
    {
        if (step is AuroraTag tag)
        {
            AddTag(tag);
        }
        else if (step is AuroraLoop loop)
        {
            AddLoop(loop);
        }
        else
        {
            _open.Add(new AuroraNode(step.Number, step, null, null));
        }
    }

    private void AddTag(AuroraTag tag)
    {
        if (tag.Tag.Trim().Length == 0)
        {
            errors.Add($"{tag.Where}: the tag must not be empty");
        }
        else if (!_tags.TryAdd(tag.Tag, tag))
        {
            errors.Add($"{tag.Where}: the tag \"{tag.Tag}\" stands at step {_tags[tag.Tag].Number} already");
        }
    }

    private void AddLoop(AuroraLoop loop)
    {
        if (Start(loop) is not { } start)
        {
            return;
        }

        int first = _open.FindIndex(node => node.First >= start);
        int before = first < 0 ? _open.Count - 1 : first - 1;
        if (before >= 0 && _open[before].Step.Number >= start)
        {
            errors.Add($"{loop.Where}: it goes back into the middle of the loop at step {_open[before].Step.Number}; loops may stand within each other, not cross");
        }
        else if (first < 0)
        {
            errors.Add($"{loop.Where}: it goes back over no step");
        }
        else
        {
            List<AuroraNode> body = _open[first..];
            _open.RemoveRange(first, body.Count);
            _open.Add(new AuroraNode(body[0].First, loop, body, NewName(loop.Tag)));
        }
    }

    /// <summary>Number of the first step that the loop repeats; null, with the problem, when there is none.</summary>
    private int? Start(AuroraLoop loop)
    {
        if (loop.Tag is null)
        {
            return loop.ToNumber < loop.Number ? loop.ToNumber : Refuse(loop, $"it goes to step {loop.ToNumber}, which does not stand before it");
        }

        return _tags.TryGetValue(loop.Tag, out AuroraTag? tag) ? tag.Number : Refuse(loop, $"no tag \"{loop.Tag}\" stands before it");
    }

    private int? Refuse(AuroraLoop loop, string problem)
    {
        errors.Add($"{loop.Where}: {problem}; loops go backwards");
        return null;
    }

    /// <summary>A tag names the first loop that goes to it.</summary>
    private string? NewName(string? tag) => tag is not null && _used.Add(tag) ? tag : null;
}
