using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SolidCell.Operations.Guiding;
using SolidCell.Store;

namespace SolidCell.Dashboard.Calibration;

/// <summary>/api/calibrations: the certificates of the data directory.</summary>
internal static class CertificateEndpoints
{
    private const int Most = 1000;

    public static void MapCertificates(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/calibrations", List).WithTags("Fixtures").WithSummary("Certificates of guided calibrations, the newest first");

    private static IReadOnlyList<CalibrationCertificate> List(StoreDatabase store, string? fixture = null) =>
        [.. new CertificateFolder(Path.GetDirectoryName(store.Path)!).List(fixture).Take(Most)];
}
