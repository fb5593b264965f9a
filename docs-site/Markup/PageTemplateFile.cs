using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Markup;

/// <summary>
/// A template of the theme, from a file: markup with placeholders, <c>{{main}}</c>. What a placeholder stands for is markup, or
/// text that was escaped, so a template cannot be filled with unescaped text.
/// </summary>
internal sealed partial class PageTemplateFile
{
    private readonly PageParts _parts;
    private readonly string[] _pieces;

    private PageTemplateFile(PageParts parts, string[] pieces) => (_parts, _pieces) = (parts, pieces);

    /// <summary>Reads a template.</summary>
    /// <param name="parts">What it may name and has to name.</param>
    /// <param name="path">How its file is named in messages.</param>
    /// <param name="text">What the file holds.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public static PageTemplateFile Read(PageParts parts, string path, string text, ICollection<string> problems)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd('\n');
        var pieces = Placeholder().Split(text); // Every second one is a name.
        var named = new HashSet<string>();
        var line = 1;
        foreach (var (at, piece) in pieces.Index())
        {
            if (at % 2 == 0)
            {
                var open = piece.IndexOf("{{", StringComparison.Ordinal);
                if (open >= 0)
                    problems.Add(TemplateErrors.NotClosed(path, line + piece.AsSpan(0, open).Count('\n'), parts.Names));
                line += piece.AsSpan().Count('\n');
            }
            else if (!parts.Names.Contains(piece))
            {
                problems.Add(TemplateErrors.Unknown(path, line, piece, parts.Names));
            }
            else
            {
                named.Add(piece);
            }
        }

        foreach (var missing in parts.Needed.Where(name => !named.Contains(name)))
            problems.Add(TemplateErrors.Missing(path, missing));
        return new PageTemplateFile(parts, pieces);
    }

    /// <summary>The markup with something in the place of each placeholder.</summary>
    /// <param name="values">A value for each name that the template may have.</param>
    public Html Fill(IReadOnlyDictionary<string, Html> values)
    {
        if (!_parts.Names.ToHashSet().SetEquals(values.Keys))
            throw new ArgumentException($"The placeholders of {_parts.Name} are {string.Join(", ", _parts.Names)}.", nameof(values));
        var markup = new StringBuilder();
        foreach (var (at, piece) in _pieces.Index())
            markup.Append(at % 2 == 0 ? piece : values[piece].ToString());
        return Html.FromTemplate(markup.ToString());
    }

    [GeneratedRegex(@"\{\{\s*([^{}\n]*?)\s*\}\}")]
    private static partial Regex Placeholder();
}
