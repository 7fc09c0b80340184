namespace SolidCell.Host.Completion;

/// <summary>
/// What a shell evaluates at its start. Each asks the program itself for the words, by the parser's own directive: [suggest:POSITION] LINE.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash = """
        _solidcell() {
          local line=${COMP_LINE#* } word=${COMP_WORDS[COMP_CWORD]}
          local at=$((COMP_POINT - ${#COMP_LINE} + ${#line}))
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(solidcell "[suggest:$at]" "$line" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _solidcell solidcell
        """;

    private const string Zsh = """
        #compdef solidcell
        _solidcell() {
          local line="${words[2,-1]}"
          local -a known
          known=("${(@f)$(solidcell "[suggest:${#line}]" "$line" 2>/dev/null)}")
          compadd -a known || _files
        }
        compdef _solidcell solidcell
        """;

    private const string Fish = """
        function __solidcell
          set -l line (string replace -r '^\S+\s+' '' -- (commandline -cp))
          solidcell "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c solidcell -a '(__solidcell)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName solidcell -ScriptBlock {
          param($word, $ast, $cursor)
          $line = $ast.ToString() -replace '^\S+\s*', ''
          if ($word -eq '' -and -not $line.EndsWith(' ')) { $line += ' ' }
          solidcell "[suggest:$($line.Length)]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string> { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish, ["pwsh"] = PowerShell };
}
