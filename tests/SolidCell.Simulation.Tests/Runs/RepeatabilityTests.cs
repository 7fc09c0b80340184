using System.Security.Cryptography;
using SolidCell.Core.Recording;

namespace SolidCell.Simulation.Tests.Runs;

public class RepeatabilityTests
{
    [Fact]
    public void The_same_seed_gives_the_same_log_to_the_byte()
    {
        string first = LogHash("bare-li", 11);
        Assert.Equal(first, LogHash("bare-li", 11));
        Assert.NotEqual(first, LogHash("bare-li", 12));
        Assert.NotEqual(first, LogHash("n-li", 11));
    }

    [Fact]
    public void The_same_cell_on_a_board_of_another_name_gives_another_log_and_on_the_same_one_the_same()
    {
        string first = LogHash("bare-li", 11, "left");
        Assert.Equal(first, LogHash("bare-li", 11, "left"));
        Assert.NotEqual(first, LogHash("bare-li", 11, "right"));
        Assert.NotEqual(first, LogHash("bare-li", 11));
    }

    private static string LogHash(string cell, long seed, string? board = null)
    {
        var storage = new MemoryLogStorage();
        var options = new VirtualFixtureOptions { CellName = cell, Seed = seed, BoardName = board };
        var fixture = new VirtualFixture(options, NamedCells.Create(cell, seed), storage);
        new FixtureRun(fixture, TestPrograms.Cycling(700_000, 1)).Fixture.Run(7_300_000);
        fixture.Log.Flush();
        return Hash(storage);
    }

    private static string Hash(MemoryLogStorage storage)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int[] segments = new int[1024];
        int count = storage.List(segments);
        Assert.InRange(count, 1, segments.Length);
        foreach (int segment in segments[..count])
        {
            byte[] bytes = new byte[storage.Length(segment)];
            storage.Read(segment, 0, bytes, bytes.Length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
