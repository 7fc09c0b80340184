using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SolidCell.Mutants.Mutating;

/// <summary>
/// Every one-token change of a file: a comparison, boolean or arithmetic operator, a number or a boolean constant; and every statement that
/// can be left out. Attributes, texts and what only says how to await are left alone, and so are comparisons that choose between two
/// numbers which are the same where the changed comparison differs: a &lt; b ? a : b, and a &lt; 0 ? -a : a.
/// </summary>
internal sealed class MutantFinder(string path) : CSharpSyntaxWalker
{
    private readonly List<Mutant> _found = [];

    public static IReadOnlyList<Mutant> In(SyntaxTree tree, string path)
    {
        var finder = new MutantFinder(path);
        finder.Visit(tree.GetRoot());
        return finder._found;
    }

    public override void VisitAttributeList(AttributeListSyntax node)
    {
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" } call)
        {
            Visit(call);
        }
        else if (node.Expression is not IdentifierNameSyntax { Identifier.Text: "nameof" })
        {
            base.VisitInvocationExpression(node);
        }
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (!IsSameWhenEqual(node))
        {
            Replace(node.OperatorToken);
        }

        base.VisitBinaryExpression(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        Replace(node.OperatorToken);
        base.VisitAssignmentExpression(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        Replace(node.OperatorToken);
        base.VisitRelationalPattern(node);
    }

    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        Replace(node.OperatorToken);
        base.VisitPostfixUnaryExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.LogicalNotExpression) || node.IsKind(SyntaxKind.UnaryMinusExpression))
        {
            Add(node.OperatorToken, "");
        }
        else
        {
            Replace(node.OperatorToken);
        }

        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (Tokens.OtherConstant(node.Token) is { } other)
        {
            Add(node.Token, other);
        }
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        _found.Add(Of(node.Span, node.ToString(), ";"));
        base.VisitExpressionStatement(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        if (node.Else is null)
        {
            _found.Add(Of(node.Condition.Span, node.Condition.ToString(), "false"));
        }

        base.VisitIfStatement(node);
    }

    private static bool IsSameWhenEqual(BinaryExpressionSyntax node)
    {
        bool isOrder = node.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
            or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;
        if (!isOrder || node.Parent is not ConditionalExpressionSyntax choice || choice.Condition != node)
        {
            return false;
        }

        string[] compared = [node.Left.ToString(), node.Right.ToString()];
        string[] chosen = [choice.WhenTrue.ToString(), choice.WhenFalse.ToString()];
        return chosen.Order().SequenceEqual(compared.Order())
            || (compared[1] == "0" && chosen.Order().SequenceEqual(new[] { compared[0], "-" + compared[0] }.Order()));
    }

    private void Replace(SyntaxToken token)
    {
        if (Tokens.OtherOperator(token.Kind()) is { } other)
        {
            Add(token, other);
        }
    }

    private void Add(SyntaxToken token, string after) => _found.Add(Of(token.Span, token.Text, after));

    private Mutant Of(Microsoft.CodeAnalysis.Text.TextSpan span, string before, string after) => new(path, 0, span, before, after);
}
