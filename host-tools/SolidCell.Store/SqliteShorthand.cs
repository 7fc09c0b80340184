using Microsoft.Data.Sqlite;

namespace SolidCell.Store;

/// <summary>Short forms of what every query needs; parameters are $1, $2, ... in order.</summary>
internal static class SqliteShorthand
{
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params object?[] values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        }

        return command;
    }

    public static int Execute(this SqliteConnection connection, string sql, params object?[] values)
    {
        using SqliteCommand command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or the type's default when there is none or it is NULL.</summary>
    public static T? Scalar<T>(this SqliteConnection connection, string sql, params object?[] values)
    {
        using SqliteCommand command = connection.Command(sql, values);
        object? value = command.ExecuteScalar();
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));
    }

    public static long Integer(this SqliteDataReader row, string column) => row.GetInt64(row.GetOrdinal(column));

    /// <summary>Null for NULL.</summary>
    public static long? IntegerOrNull(this SqliteDataReader row, string column) =>
        row.IsDBNull(row.GetOrdinal(column)) ? null : row.Integer(column);

    public static string Text(this SqliteDataReader row, string column) => row.GetString(row.GetOrdinal(column));

    /// <summary>Null for NULL.</summary>
    public static string? TextOrNull(this SqliteDataReader row, string column) =>
        row.IsDBNull(row.GetOrdinal(column)) ? null : row.Text(column);

    /// <summary>Null for NULL.</summary>
    public static byte[]? BytesOrNull(this SqliteDataReader row, string column) => row[column] as byte[];

    /// <summary>A Unix time in milliseconds; null for NULL and for 0, which is "never".</summary>
    public static DateTimeOffset? TimeOrNull(this SqliteDataReader row, string column) =>
        row.IntegerOrNull(column) is { } milliseconds and not 0 ? UnixTime.Of(milliseconds) : null;

    /// <summary>
    /// A time that is stored in milliseconds since 1970. What is no time becomes the nearest one that is: what is stored must stay
    /// readable.
    /// </summary>
    public static DateTimeOffset Time(this SqliteDataReader row, int column) => UnixTime.Of(row.GetInt64(column));

    /// <summary>The same, null for NULL.</summary>
    public static DateTimeOffset? TimeOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    /// <summary>A number that fits into 32 bits, else the nearest that does.</summary>
    public static int Small(this SqliteDataReader row, int column) => (int)Math.Clamp(row.GetInt64(column), int.MinValue, int.MaxValue);

    public static List<T> List<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using SqliteCommand command = connection.Command(sql, values);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
