using System.Buffers.Binary;

namespace SolidCell.Store.Registry;

/// <summary>Points of spectra as they stand in the database.</summary>
internal static class SpectrumBytes
{
    private const int Parts = 3;

    /// <summary>Frequency, real and imaginary part of each.</summary>
    public static byte[] Points(IReadOnlyList<SpectrumSample> points) =>
        Bytes([.. points.SelectMany(point => new[] { point.FrequencyHertz, point.RealOhms, point.ImaginaryOhms })]);

    /// <summary>Null when the noise of one is not known.</summary>
    public static byte[]? Sigmas(IReadOnlyList<SpectrumSample> points) =>
        points.All(point => point.SigmaOhms > 0) ? Bytes([.. points.Select(point => point.SigmaOhms)]) : null;

    public static SpectrumSample[] Samples(byte[] points, byte[]? sigmas)
    {
        double[] values = Doubles(points);
        double[] noise = Doubles(sigmas ?? []);
        return [.. Enumerable.Range(0, values.Length / Parts).Select(i => new SpectrumSample(
            values[Parts * i], values[(Parts * i) + 1], values[(Parts * i) + 2], i < noise.Length ? noise[i] : 0))];
    }

    private static byte[] Bytes(double[] values)
    {
        byte[] bytes = new byte[values.Length * sizeof(double)];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), values[i]);
        }

        return bytes;
    }

    private static double[] Doubles(byte[] bytes) => [.. Enumerable.Range(0, bytes.Length / sizeof(double))
        .Select(i => BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(i * sizeof(double))))];
}
