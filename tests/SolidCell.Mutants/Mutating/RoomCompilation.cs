using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace SolidCell.Mutants.Mutating;

/// <summary>A project compiled in memory as the build compiles it, with or without a mutant.</summary>
internal sealed class RoomCompilation
{
    private readonly CSharpCompilation _whole;
    private readonly CSharpCommandLineArguments _arguments;

    private RoomCompilation(CSharpCommandLineArguments arguments)
    {
        _arguments = arguments;
        IEnumerable<SyntaxTree> trees = arguments.SourceFiles.Select(file => Parse(File.ReadAllText(file.Path), file.Path));
        IEnumerable<MetadataReference> references = arguments.MetadataReferences
            .Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties));
        CSharpCompilationOptions options = arguments.CompilationOptions
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithConcurrentBuild(false);
        _whole = Generated(CSharpCompilation.Create(arguments.CompilationName, trees, references, options));
    }

    /// <summary>The name of its file.</summary>
    public string FileName => _arguments.OutputFileName!;

    /// <summary>Asks the build how it compiles a project, which must be built.</summary>
    public static RoomCompilation Of(string projectFile)
    {
        string[] asked =
        [
            "msbuild", projectFile, "-t:PrepareResources;Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-p:NonExistentFile=none",
            "-p:BuildProjectReferences=false", "-p:RunAnalyzers=false", "-getItem:CscCommandLineArgs",
        ];
        using Process build = Process.Start(new ProcessStartInfo("dotnet", asked) { RedirectStandardOutput = true })!;
        string answer = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        using JsonDocument json = JsonDocument.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..]);
        JsonElement items = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs");
        IEnumerable<string> lines = items.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);
        return new RoomCompilation(CSharpCommandLineParser.Default.Parse(lines, Path.GetDirectoryName(projectFile), null));
    }

    /// <summary>Every possible mutant, in the order of the sources.</summary>
    public IReadOnlyList<Mutant> Mutants() =>
    [
        .. _whole.SyntaxTrees
            .Where(tree => IsOurs(tree.FilePath))
            .OrderBy(tree => tree.FilePath, StringComparer.Ordinal)
            .SelectMany(MutantsOf),
    ];

    /// <summary>The assembly with a mutant in it; null when that does not compile.</summary>
    public byte[]? Emit(Mutant mutant)
    {
        using var assembly = new MemoryStream();
        return Emit(With(mutant), assembly, null).Success ? assembly.ToArray() : null;
    }

    /// <summary>The assembly as it is, with one more source and debugging information.</summary>
    public (MemoryStream Assembly, MemoryStream Symbols) EmitWith(string source)
    {
        var (assembly, symbols) = (new MemoryStream(), new MemoryStream());
        EmitResult result = Emit(_whole.AddSyntaxTrees(Parse(source, "added.cs")), assembly, symbols);
        if (!result.Success)
        {
            IEnumerable<Diagnostic> errors = result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException("It compiles in the build and not in memory: " + string.Join('\n', errors.Take(5)));
        }

        (assembly.Position, symbols.Position) = (0, 0);
        return (assembly, symbols);
    }

    private EmitResult Emit(CSharpCompilation compilation, Stream assembly, Stream? symbols)
    {
        EmitOptions options = _arguments.EmitOptions.WithDebugInformationFormat(DebugInformationFormat.PortablePdb);
        return compilation.Emit(assembly, symbols, manifestResources: _arguments.ManifestResources, options: options);
    }

    private SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(
            SourceText.From(source, Encoding.UTF8), _arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None), path);

    private static IEnumerable<Mutant> MutantsOf(SyntaxTree tree) =>
        MutantFinder.In(tree, Repository.Relative(tree.FilePath)).Select(mutant => mutant with { Line = LineOf(tree, mutant) });

    private static int LineOf(SyntaxTree tree, Mutant mutant) => tree.GetLineSpan(mutant.Span).StartLinePosition.Line + 1;

    /// <summary>Not what the build or a generator wrote.</summary>
    private static bool IsOurs(string path) =>
        path.StartsWith(Repository.Root, StringComparison.Ordinal)
        && !Repository.Relative(path).StartsWith("artifacts/", StringComparison.Ordinal);

    private CSharpCompilation With(Mutant mutant)
    {
        string path = Repository.PathTo(mutant.Path);
        SyntaxTree before = _whole.SyntaxTrees.First(tree => tree.FilePath == path);
        SourceText after = before.GetText().Replace(mutant.Span, mutant.After.Length == 0 ? " " : mutant.After);
        return _whole.ReplaceSyntaxTree(before, before.WithChangedText(after));
    }

    /// <summary>With what the source generators of the project add.</summary>
    private CSharpCompilation Generated(CSharpCompilation compilation)
    {
        var loader = new GeneratorLoader();
        ISourceGenerator[] generators =
        [
            .. _arguments.AnalyzerReferences
                .Select(analyzer => new AnalyzerFileReference(Path.GetFullPath(analyzer.FilePath, _arguments.BaseDirectory!), loader))
                .SelectMany(analyzer => analyzer.GetGenerators(LanguageNames.CSharp)),
        ];
        CSharpGeneratorDriver.Create(generators, parseOptions: _arguments.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        return (CSharpCompilation)whole;
    }

    private sealed class GeneratorLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
