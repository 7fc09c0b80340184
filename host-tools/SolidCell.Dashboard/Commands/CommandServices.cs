using Microsoft.Extensions.DependencyInjection;
using SolidCell.Analysis.Faults;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Operations.Guiding;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Commands;

/// <summary>What people change things with; an edit is written down under the name of who asks.</summary>
internal static class CommandServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services, DashboardParts parts) => services
        .AddTransient(_ => new TestEditor(parts.Store, parts.Clock, CommandOrigin.Current))
        .AddTransient(_ => new CellEditor(parts.Store, parts.Clock, CommandOrigin.Current))
        .AddSingleton(new CellSwap(parts.Presses, new CommandAudit(parts.Store, parts.Clock)))
        .AddSingleton(parts.Operations).AddSingleton<StartRequest>()
        .AddSingleton(_ => new CalibrationGuides(
            parts.Operations, parts.Store, parts.Live.Find, fault => FaultText.Describe(fault)?.Name, parts.Clock));
}
