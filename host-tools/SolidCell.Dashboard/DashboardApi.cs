using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Audit;
using SolidCell.Dashboard.Calibration;
using SolidCell.Dashboard.Cells;
using SolidCell.Dashboard.CellTests;
using SolidCell.Dashboard.Commands;
using SolidCell.Dashboard.Comparing;
using SolidCell.Dashboard.Downloads;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Pairing;
using SolidCell.Dashboard.Protocols;
using SolidCell.Dashboard.Security;
using SolidCell.Dashboard.Streaming;

namespace SolidCell.Dashboard;

/// <summary>Everything under /api, in one list.</summary>
internal static class DashboardApi
{
    public static void MapApi(this IEndpointRouteBuilder app, DashboardOptions options, AccessControl? access)
    {
        RouteGroupBuilder api = app.MapGroup("/api");
        api.MapFixtures();
        api.MapCells();
        api.MapCommands();
        api.MapTests();
        api.MapSpectra();
        api.MapDownloads();
        api.MapLabels();
        api.MapComparison();
        api.MapProtocols();
        api.MapAlerts();
        api.MapReceivers();
        api.MapAudit();
        api.MapCertificates();
        api.MapPairing(options);
        api.MapStream();
        api.MapSession(access, options);
    }
}
