namespace SolidCell.Hardware.Layout;

/// <summary>
/// The cheapest way for a track between what is connected and what is not yet; through tracks of others at a price, when they are to be
/// moved.
/// </summary>
internal sealed class TrackFinder(RoutingGrid grid)
{
    private const int StepCost = 10;
    private const int ViaCost = 90;
    private const int PushCost = 60;

    private readonly int[] _cost = new int[grid.Count];
    private readonly int[] _from = new int[grid.Count];
    private readonly int[] _history = new int[grid.Count];

    /// <summary>Nodes from a start to a goal, or null.</summary>
    public List<int>? Find(IEnumerable<int> starts, Func<int, bool> isGoal, bool mayPush)
    {
        Array.Fill(_cost, int.MaxValue);
        var queue = new PriorityQueue<int, int>();
        foreach (int start in starts)
        {
            (_cost[start], _from[start]) = (0, -1);
            queue.Enqueue(start, 0);
        }

        while (queue.TryDequeue(out int node, out int cost))
        {
            if (cost > _cost[node])
            {
                continue;
            }

            if (cost > 0 && isGoal(node))
            {
                return Path(node);
            }

            int column = node % grid.Columns, row = node / grid.Columns % grid.Rows;
            Visit(node, column < grid.Columns - 1 ? node + 1 : -1, cost, queue, mayPush);
            Visit(node, column > 0 ? node - 1 : -1, cost, queue, mayPush);
            Visit(node, row < grid.Rows - 1 ? node + grid.Columns : -1, cost, queue, mayPush);
            Visit(node, row > 0 ? node - grid.Columns : -1, cost, queue, mayPush);
            Cross(node, cost, queue, mayPush);
        }

        return null;
    }

    /// <summary>Makes a way dearer that was fought for.</summary>
    public void Remember(IEnumerable<int> path)
    {
        foreach (int node in path)
        {
            _history[node] += 15;
        }
    }

    private void Visit(int from, int to, int cost, PriorityQueue<int, int> queue, bool mayPush)
    {
        if (to >= 0 && !grid.IsHard(to) && (mayPush || !grid.IsTaken(to)))
        {
            Offer(from, to, cost + StepCost + (grid.IsTaken(to) ? PushCost + _history[to] : 0), queue);
        }
    }

    private void Cross(int node, int cost, PriorityQueue<int, int> queue, bool mayPush)
    {
        int to = (node + (grid.Count / 2)) % grid.Count;
        if (!grid.IsViaHard(node) && !grid.IsHard(to) && (mayPush || !(grid.IsViaTaken(node) || grid.IsTaken(to))))
        {
            Offer(node, to, cost + ViaCost + (grid.IsViaTaken(node) ? (3 * PushCost) + _history[to] : 0), queue);
        }
    }

    private void Offer(int from, int to, int cost, PriorityQueue<int, int> queue)
    {
        if (cost < _cost[to])
        {
            (_cost[to], _from[to]) = (cost, from);
            queue.Enqueue(to, cost);
        }
    }

    private List<int> Path(int node)
    {
        List<int> path = [];
        for (; node >= 0; node = _from[node])
        {
            path.Add(node);
        }

        path.Reverse();
        return path;
    }
}
