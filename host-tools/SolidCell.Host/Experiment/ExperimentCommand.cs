using System.CommandLine;
using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Reports.Figures;
using SolidCell.Simulation;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Experiment;

/// <summary>solidcell experiment: one command for each of the paper's experiments, on virtual cells.</summary>
internal sealed class ExperimentCommand : Command
{
    public const string Purpose = "Repeat an experiment of the paper on virtual cells and set the outcome beside the paper's.";

    public ExperimentCommand() : base("experiment", Purpose)
    {
        foreach (PaperExperiment experiment in PaperExperiments.All)
        {
            Subcommands.Add(new OneExperimentCommand(experiment));
        }

        this.WithExamples("solidcell experiment ccd", "solidcell experiment ccd --figure ccd.svg",
            "solidcell experiment cycle-0.5 --cell ndl-li,dl-li --hours 100", "solidcell experiment ccd --realistic --cells 5");
    }

    private sealed class OneExperimentCommand : Command
    {
        private const int DefaultNumber = 5;

        private readonly PaperExperiment _experiment;
        private readonly Option<string> _cells;
        private readonly Option<string?> _number = new("--cells")
        {
            Description = "The same as --cell; with --realistic also how many cells of each, from 1 to 99 (5 when left out).",
            HelpName = "N",
        };
        private readonly Option<bool> _realistic = new("--realistic")
        {
            Description =
                "Cells that scatter and fail as real ones do (docs/virtual-cells.md): spread and intervals instead of the paper's numbers.",
        };
        private readonly Option<int> _seed = new("--seed")
        {
            Description = "Seed of the virtual cells; the same seed gives the same outcome.",
            DefaultValueFactory = _ => 1,
            HelpName = "N",
        };
        private readonly Option<double?> _hours =
            NumberOption.Optional("--hours", "Stop a test that still runs after so many hours of test time.", "H");
        private readonly Option<FileInfo?> _figure = new("--figure")
        {
            Description = "Draw the experiment's figure into this file, .svg, .png or .pdf.",
            HelpName = "FILE",
        };
        private readonly Option<string?> _figureKind = new("--figure-kind")
        {
            Description = $"What the figure shows instead: {string.Join(", ", FigureKinds.All)}.",
            HelpName = "KIND",
        };
        private readonly Option<bool> _force = new("--force") { Description = "Write the figure over a file that is there already." };
        private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
        private readonly Option<bool> _json =
            JsonOption.New("The outcome as one JSON document on standard output; progress goes to standard error.");

        public OneExperimentCommand(PaperExperiment experiment) : base(experiment.Name, experiment.Title + ".")
        {
            _experiment = experiment;
            _cells = new("--cell")
            {
                Description = $"Some of {string.Join(", ", experiment.Cells)}, separated by commas; all when left out.",
                DefaultValueFactory = _ => string.Join(',', experiment.Cells),
                HelpName = "a,b",
            };
            foreach (Option option in new Option[] { _cells, _number, _realistic, _seed, _hours, _figure, _figureKind, _force, _data,
                _json })
            {
                Options.Add(option);
            }

            _hours.Refuse(hours => hours is not (> 0 and <= 100_000), "--hours must be above 0 and at most 100000");
            _figure.Refuse(file => file is not null && !FigureFormats.IsKnown(file.Name), "--figure must end in .svg, .png or .pdf");
            _figureKind.AcceptOnlyFromAmong(FigureKinds.All);
            this.Refuse(given => given.Has(_figureKind, _force) && !given.Has(_figure), "--figure-kind and --force go with --figure.");
            this.WithExamples($"solidcell experiment {experiment.Name}",
                $"solidcell experiment {experiment.Name} --cell {experiment.Cells[^1]} --seed 2 --hours 20 --json",
                    $"solidcell experiment {experiment.Name} --realistic --cells 5");
            SetAction((parsed, cancellation) => new ExperimentRun(Read(parsed), parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error).RunAsync(cancellation));
        }

        private ExperimentOptions Read(ParseResult parsed)
        {
            int? number = int.TryParse(parsed.GetValue(_number), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
                ? count : null;
            bool isRealistic = parsed.GetValue(_realistic);
            string[] cells =
                CellNames.Split(number is null && parsed.GetValue(_number) is { } names ? names : parsed.GetRequiredValue(_cells));
            CellNames.Check(cells, "--cell");
            if (cells.FirstOrDefault(cell => !_experiment.Cells.Contains(cell)) is { } other)
            {
                throw new UserErrorException(
                    $"'{other}' is no cell of this experiment; take some of {string.Join(", ", _experiment.Cells)} with --cell.");
            }

            if (number is not null && (!isRealistic || number is < 1 or > RealisticCells.Most))
            {
                throw new UserErrorException(
                    $"--cells {number}: a number of cells is from 1 to {RealisticCells.Most} and goes with --realistic; name cells with --cell a,b.");
            }

            string[] mounted = isRealistic
                ? [.. cells.SelectMany(
                    cell => Enumerable.Range(1, number ?? DefaultNumber).Select(one => RealisticCells.NameOf(cell, one)))] : cells;
            return new ExperimentOptions(_experiment, mounted, parsed.GetRequiredValue(_data))
            {
                Seed = parsed.GetValue(_seed),
                Hours = parsed.GetValue(_hours),
                Figure = parsed.GetValue(_figure),
                FigureKind = parsed.GetValue(_figureKind),
                Force = parsed.GetValue(_force),
                AsJson = parsed.GetValue(_json),
                IsRealistic = isRealistic,
            };
        }
    }
}
