namespace SolidCell.Files.Tests.Mutations;

/// <summary>Changes a file in one to eight places, as bad discs, editors and exporters do.</summary>
internal static class Mutation
{
    private const int MostPlaces = 8;

    private static readonly string[] Words = [",", ";", "\t", "\n", "\"", "\0", "NaN", "9.9E37", "-", "1,234", "1e999", "\u00B5",
        "2025-13-45 99:99", "25:61:61", "99999999999999999999", "EC-Lab ASCII FILE", "State", "PAR1"];

    public static byte[] Of(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (int places = random.Next(1, MostPlaces + 1); places > 0 && bytes.Count > 1; places--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count);
        int length = Math.Min(random.Next(1, 200), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, System.Text.Encoding.Latin1.GetBytes(Words[random.Next(Words.Length)]));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes[at] = (byte)"0123456789.,-:/ \t\n"[random.Next(18)];
                break;
        }
    }
}
