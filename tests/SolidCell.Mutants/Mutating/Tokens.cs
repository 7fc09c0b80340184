using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SolidCell.Mutants.Mutating;

/// <summary>What stands for a token in a mutant.</summary>
internal static class Tokens
{
    /// <summary>The operator that is easily mistaken for it; null for what has none.</summary>
    public static string? OtherOperator(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanToken => "<=",
        SyntaxKind.LessThanEqualsToken => "<",
        SyntaxKind.GreaterThanToken => ">=",
        SyntaxKind.GreaterThanEqualsToken => ">",
        SyntaxKind.EqualsEqualsToken => "!=",
        SyntaxKind.ExclamationEqualsToken => "==",
        SyntaxKind.AmpersandAmpersandToken => "||",
        SyntaxKind.BarBarToken => "&&",
        SyntaxKind.PlusToken => "-",
        SyntaxKind.MinusToken => "+",
        SyntaxKind.AsteriskToken => "/",
        SyntaxKind.SlashToken => "*",
        SyntaxKind.PercentToken => "*",
        SyntaxKind.AmpersandToken => "|",
        SyntaxKind.BarToken => "&",
        SyntaxKind.LessThanLessThanToken => ">>",
        SyntaxKind.GreaterThanGreaterThanToken => "<<",
        SyntaxKind.PlusPlusToken => "--",
        SyntaxKind.MinusMinusToken => "++",
        SyntaxKind.PlusEqualsToken => "-=",
        SyntaxKind.MinusEqualsToken => "+=",
        SyntaxKind.BarEqualsToken => "&=",
        SyntaxKind.AmpersandEqualsToken => "|=",
        _ => null,
    };

    /// <summary>A number that is one larger, or the other boolean; null for other constants.</summary>
    public static string? OtherConstant(SyntaxToken token) => (token.Kind(), token.Value) switch
    {
        (SyntaxKind.TrueKeyword, _) => "false",
        (SyntaxKind.FalseKeyword, _) => "true",
        (SyntaxKind.NumericLiteralToken, int number) when number < int.MaxValue => $"{number + 1}",
        (SyntaxKind.NumericLiteralToken, long number) when number < long.MaxValue => $"{number + 1}L",
        (SyntaxKind.NumericLiteralToken, double number) => (number + 1).ToString("0.0########", CultureInfo.InvariantCulture),
        _ => null,
    };
}
