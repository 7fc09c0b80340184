using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Guiding;

namespace SolidCell.Operations.Tests.Guiding;

/// <summary>Certificates are files that are read again as they were written.</summary>
public sealed class CertificateFolderTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void The_newest_that_is_not_taken_back_is_in_force()
    {
        var folder = new CertificateFolder(_store.Directory);
        CalibrationCertificate old = Certificate("press-1", 1), young = Certificate("press-1", 2);
        folder.Write(old);
        string file = folder.Write(young);
        folder.Write(Certificate("press-2", 3));
        Assert.Equal(CertificateFolder.Text(young), CertificateFolder.Text(folder.InForce("press-1")!));
        Assert.Equal(file, folder.Write(young with { Undone = young.Date.AddDays(1) }));
        Assert.Equal(CertificateFolder.Text(old), CertificateFolder.Text(folder.InForce("press-1")!));
        Assert.Equal(3, folder.List().Count);
    }

    [Fact]
    public void A_file_that_is_no_certificate_is_left_out_and_so_is_a_name_that_leads_elsewhere()
    {
        var folder = new CertificateFolder(_store.Directory);
        File.WriteAllText(folder.Write(Certificate("press-1", 1)), "{ \"solidcell_certificate\": 2 }");
        Assert.Empty(folder.List("press-1"));
        Assert.Empty(folder.List(".."));
    }

    private static CalibrationCertificate Certificate(string fixture, int day) => new()
    {
        Fixture = fixture,
        Date = new DateTimeOffset(2026, 11, day, 12, 0, 0, TimeSpan.Zero),
        Due = new DateTimeOffset(2027, 11, day, 12, 0, 0, TimeSpan.Zero),
        By = "ann",
        TareBeforeNewtons = 9.4,
        Channels =
        [
            new ChannelCertificate(
                "current-1ma", "mA", "1000 ohm, 0.1 %", [new PointLine(-0.8, -0.79), new PointLine(0.8, 0.81)],
                [new PointLine(-0.79, -0.79), new PointLine(0.81, 0.81)], 0.0018, 0.0014, new CalibrationPoints(-1, -1, 1, 1)),
        ],
    };
}
