namespace SolidCell.Core.Encoding;

/// <summary>SHA-256 (FIPS 180-4). The device's libraries have none.</summary>
public sealed class Sha256
{
    public const int HashBytes = 32;
    private const int BlockBytes = 64;
    private const int LengthOffset = 56;

    private static readonly uint[] Constants =
    {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    };

    private readonly uint[] _state = new uint[8];
    private readonly uint[] _schedule = new uint[BlockBytes];
    private readonly byte[] _block = new byte[BlockBytes];
    private int _used;
    private long _total;

    /// <summary>Ready for the first <see cref="Add"/>.</summary>
    public Sha256()
    {
        Restart();
    }

    /// <summary>Hash of the first <paramref name="count"/> bytes.</summary>
    public static byte[] Of(byte[] bytes, int count)
    {
        Sha256 sha = new Sha256();
        sha.Add(bytes, 0, count);
        byte[] hash = new byte[HashBytes];
        sha.Finish(hash);
        return hash;
    }

    /// <summary>Begins a new hash.</summary>
    public void Restart()
    {
        _state[0] = 0x6a09e667;
        _state[1] = 0xbb67ae85;
        _state[2] = 0x3c6ef372;
        _state[3] = 0xa54ff53a;
        _state[4] = 0x510e527f;
        _state[5] = 0x9b05688c;
        _state[6] = 0x1f83d9ab;
        _state[7] = 0x5be0cd19;
        _used = 0;
        _total = 0;
    }

    /// <summary>Takes more bytes.</summary>
    public void Add(byte[] bytes, int offset, int count)
    {
        _total += count;
        for (int i = 0; i < count; i++)
        {
            Push(bytes[offset + i]);
        }
    }

    /// <summary>Writes the 32 bytes of the hash; call <see cref="Restart"/> before using the object again.</summary>
    public void Finish(byte[] hash)
    {
        long bits = _total * 8;
        Push(0x80);
        while (_used != LengthOffset)
        {
            Push(0);
        }

        for (int shift = 56; shift >= 0; shift -= 8)
        {
            Push((byte)((bits >> shift) & 0xFF));
        }

        for (int i = 0; i < HashBytes; i++)
        {
            hash[i] = (byte)((_state[i / 4] >> (24 - (i % 4 * 8))) & 0xFF);
        }
    }

    private void Push(byte value)
    {
        _block[_used++] = value;
        if (_used == BlockBytes)
        {
            Compress();
            _used = 0;
        }
    }

    private void Compress()
    {
        Expand();
        uint a = _state[0], b = _state[1], c = _state[2], d = _state[3];
        uint e = _state[4], f = _state[5], g = _state[6], h = _state[7];
        for (int i = 0; i < BlockBytes; i++)
        {
            uint s1 = Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25);
            uint t1 = h + s1 + ((e & f) ^ (~e & g)) + Constants[i] + _schedule[i];
            uint s0 = Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22);
            uint t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
        _state[4] += e;
        _state[5] += f;
        _state[6] += g;
        _state[7] += h;
    }

    private void Expand()
    {
        for (int i = 0; i < 16; i++)
        {
            int at = i * 4;
            _schedule[i] = ((uint)_block[at] << 24) | ((uint)_block[at + 1] << 16) | ((uint)_block[at + 2] << 8) | _block[at + 3];
        }

        for (int i = 16; i < BlockBytes; i++)
        {
            uint near = _schedule[i - 15];
            uint far = _schedule[i - 2];
            uint s0 = Rotate(near, 7) ^ Rotate(near, 18) ^ (near >> 3);
            uint s1 = Rotate(far, 17) ^ Rotate(far, 19) ^ (far >> 10);
            _schedule[i] = _schedule[i - 16] + s0 + _schedule[i - 7] + s1;
        }
    }

    private static uint Rotate(uint value, int by) => (value >> by) | (value << (32 - by));
}
