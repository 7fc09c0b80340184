using Parquet;
using Parquet.Schema;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Instruments;

/// <summary>Parquet with columns of every type that programs write.</summary>
public sealed class ParquetTests
{
    private static readonly SampleRow[] Truth = [.. SampleTrace.Read()];

    [Fact]
    public async Task Doubles_are_read() => await AssertRead(
        new DataField<double>("test_time_second"), Truth.Select(row => row.Seconds).ToArray());

    [Fact]
    public async Task Whole_milliseconds_are_read() => await AssertRead(
        new DataField<long>("test_time_millisecond"), Truth.Select(row => (long)(row.Seconds * 1000)).ToArray());

    [Fact]
    public async Task Small_whole_numbers_are_read() => await AssertRead(
        new DataField<ushort>("Time [s]"), Truth.Select(row => (ushort)row.Seconds).ToArray());

    [Fact]
    public async Task Timestamps_are_read() => await AssertRead(
        new DataField<DateTime>("Date Time"), Truth.Select(SampleTrace.At).ToArray());

    [Fact]
    public async Task Lengths_in_words_are_read() => await AssertReadWords("Total Time", row => SampleTrace.Clock(row.Seconds));

    [Fact]
    public async Task Numbers_in_words_are_read() => await AssertReadWords("Test Time / s", row => InstrumentFiles.Number(row.Seconds));

    private static async Task AssertRead<T>(DataField<T> time, T[] times)
        where T : struct =>
        AssertIsTheTrace(await Write(time, (group, field) => group.WriteAsync<T>(field, times)));

    private static async Task AssertReadWords(string name, Func<SampleRow, string> time) =>
        AssertIsTheTrace(
            await Write(
                new DataField<string>(name), (group, field) => group.WriteAsync(field, Truth.Select(row => (string?)time(row)).ToArray())));

    private static void AssertIsTheTrace(byte[] bytes)
    {
        using TemporaryFile file = new(bytes, ".parquet");
        InstrumentTests.AssertIsTheTrace(file.Read().Rows);
    }

    private static async Task<byte[]> Write(DataField time, Func<ParquetRowGroupWriter, DataField, Task> writeTime)
    {
        DataField<double> volts = new("voltage_volt");
        DataField<float> amperes = new("current_ampere");
        using MemoryStream stream = new();
        await using (ParquetWriter writer =
            await ParquetWriter.CreateAsync(new ParquetSchema(time, volts, amperes), stream,
                cancellationToken: TestContext.Current.CancellationToken))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await writeTime(group, time);
            await group.WriteAsync<double>(volts, Truth.Select(row => row.Volts).ToArray(),
                cancellationToken: TestContext.Current.CancellationToken);
            await group.WriteAsync<float>(amperes, Truth.Select(row => (float)row.Amperes).ToArray(),
                cancellationToken: TestContext.Current.CancellationToken);
        }

        return stream.ToArray();
    }
}
