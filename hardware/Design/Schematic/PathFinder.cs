namespace SolidCell.Hardware.Schematic;

/// <summary>Finds the cheapest wire from an island to a goal: few bends, few crossings, no way through parts and texts.</summary>
internal static class PathFinder
{
    private const int BendCost = 3;

    private static readonly Cell[] Steps = [new(1, 0), new(0, 1), new(-1, 0), new(0, -1)];

    /// <summary>The cells from the island to the goal, or null where the cheapest way costs more than <paramref name="limit"/>.</summary>
    /// <param name="grid">What stands in the way.</param>
    /// <param name="net">Whose wire it is.</param>
    /// <param name="island">Where it may begin.</param>
    /// <param name="isGoal">Cell and direction of arrival (index into right, down, left, up).</param>
    /// <param name="limit">Largest cost.</param>
    public static IReadOnlyList<Cell>? Find(Grid grid, string net, IEnumerable<Cell> island, Func<Cell, int, bool> isGoal, int limit)
    {
        var queue = new PriorityQueue<(Cell Cell, int Direction), int>();
        var from = new Dictionary<(Cell, int), (Cell Cell, int Direction)>();
        var costs = new Dictionary<(Cell, int), int>();
        foreach (Cell cell in island)
        {
            costs[(cell, -1)] = 0;
            queue.Enqueue((cell, -1), 0);
        }

        while (queue.TryDequeue(out (Cell Cell, int Direction) at, out int cost))
        {
            if (cost > costs[at] || cost > limit)
            {
                continue;
            }

            if (at.Direction >= 0 && isGoal(at.Cell, at.Direction))
            {
                return Path(at, from);
            }

            for (int direction = 0; direction < 4; direction++)
            {
                Step(direction, at, cost);
            }
        }

        return null;

        void Step(int direction, (Cell Cell, int Direction) at, int cost)
        {
            bool bends = at.Direction >= 0 && direction != at.Direction;
            Cell next = at.Cell + Steps[direction];
            int price = grid.Cost(next, net, direction % 2 == 0);
            if (price < 0 || (at.Direction >= 0 && (direction + 2) % 4 == at.Direction) || (bends && grid.IsForeign(at.Cell, net)))
            {
                return;
            }

            int total = cost + price + (bends ? BendCost : 0);
            if (!costs.TryGetValue((next, direction), out int known) || total < known)
            {
                costs[(next, direction)] = total;
                from[(next, direction)] = at;
                queue.Enqueue((next, direction), total);
            }
        }
    }

    private static List<Cell> Path((Cell Cell, int Direction) end, Dictionary<(Cell, int), (Cell Cell, int Direction)> from)
    {
        List<Cell> path = [end.Cell];
        while (from.TryGetValue(end, out (Cell Cell, int Direction) before))
        {
            path.Add(before.Cell);
            end = before;
        }

        path.Reverse();
        return path;
    }
}
