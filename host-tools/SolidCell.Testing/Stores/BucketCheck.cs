using SolidCell.Store.Traces;

namespace SolidCell.Testing.Stores;

/// <summary>Compares the buckets with what they stand for.</summary>
public static class BucketCheck
{
    /// <summary>Each level's buckets against SQL over the samples, column by column.</summary>
    public static void AssertMatchSamples(TemporaryStore store)
    {
        for (int level = 0; level < TraceLevels.Count; level++)
        {
            Assert.Equal(0, store.Scalar<long>(
                $"""
                WITH expected AS (
                    SELECT s.test_id, {level} AS level,
                           r.test_milliseconds / {TraceLevels.WidthMilliseconds(level)} AS bucket, COUNT(*), SUM(r.qualities & 0xFF <> 0),
                           MIN(r.test_milliseconds), MAX(r.test_milliseconds),
                           MIN(CASE WHEN r.qualities & 0xF = 0 THEN r.cell_microvolts END),
                           MAX(CASE WHEN r.qualities & 0xF = 0 THEN r.cell_microvolts END)
                    FROM test_spans s JOIN samples r ON r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id
                        AND r.sequence BETWEEN s.first_sequence AND COALESCE(s.last_sequence, 9223372036854775807)
                    GROUP BY 1, 3),
                stored AS (
                    SELECT test_id, level, bucket, samples, unmeasured, first_milliseconds, last_milliseconds,
                           minimum_cell_microvolts, maximum_cell_microvolts
                    FROM sample_buckets WHERE level = {level})
                SELECT COUNT(*) FROM (SELECT * FROM (SELECT * FROM expected EXCEPT SELECT * FROM stored)
                                      UNION ALL SELECT * FROM (SELECT * FROM stored EXCEPT SELECT * FROM expected))
                """));
        }
    }
}
