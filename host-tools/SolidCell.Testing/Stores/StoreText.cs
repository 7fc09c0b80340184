using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SolidCell.Store;

namespace SolidCell.Testing.Stores;

/// <summary>The rows of a database as a text: each table with its columns, bytes in hexadecimal, empty tables left out.</summary>
public static class StoreText
{
    private const int MostRows = 60;

    /// <summary>Its first columns.</summary>
    private const int SortedBy = 3;

    /// <summary>Reads the file of a data directory as it is.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="leftOut">Tables that are not wanted.</param>
    public static string Of(string directory, params string[] leftOut)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, StoreDatabase.FileName)};Pooling=False");
        connection.Open();
        var text = new StringBuilder();
        string[] tables = [.. Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")];
        foreach (string table in tables.Except(leftOut))
        {
            string[] columns = [.. Rows(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid")];
            string order = string.Join(", ", Enumerable.Range(1, Math.Min(SortedBy, columns.Length)));
            string[] rows = [.. Rows(connection, $"SELECT * FROM {table} ORDER BY {order} LIMIT {MostRows}")];
            if (rows.Length > 0)
            {
                text.Append("-- ").Append(table).Append(": ").AppendJoin(" | ", columns).Append('\n').AppendJoin("", rows.Select(row => row + "\n"));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return string.Join(" | ", Enumerable.Range(0, rows.FieldCount).Select(column => Value(rows.GetValue(column))));
        }
    }

    private static string Value(object value) => value switch
    {
        DBNull => "-",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.ReplaceLineEndings("\\n"),
    };
}
