using System.Security.Cryptography;
using CsCheck;
using SolidCell.Core.Encoding;

namespace SolidCell.Core.Tests.Encoding;

public class Sha256Tests
{
    [Fact]
    public void Every_byte_string_hashes_as_the_desktop_hashes_it() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.Equal(SHA256.HashData(bytes), Sha256.Of(bytes, bytes.Length)));

    [Fact]
    public void The_hash_does_not_depend_on_how_the_bytes_are_cut() =>
        Gen.Select(Gen.Byte.Array[1, 300], Gen.Int[0, 299]).Sample((bytes, at) =>
        {
            int cut = at % bytes.Length;
            var sha = new Sha256();
            sha.Add(bytes, 0, cut);
            sha.Add(bytes, cut, bytes.Length - cut);
            byte[] hash = new byte[Sha256.HashBytes];
            sha.Finish(hash);
            Assert.Equal(SHA256.HashData(bytes), hash);
        });
}
