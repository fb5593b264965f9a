using Literate;

namespace DocsSite.Markup;

/// <summary>The wording of what can be wrong with a book's own theme.</summary>
internal static class TemplateErrors
{
    public static string Unknown(string path, int line, string name, IEnumerable<string> names) =>
        $"{path}: line {line}: there is no placeholder {{{{{name}}}}}. {Meant(name, names, text => $"{{{{{text}}}}}")}";

    public static string NotClosed(string path, int line, IEnumerable<string> names) =>
        $"{path}: line {line}: {{{{ begins a placeholder that does not end in this line. Write {{{{ and }}}} around one of {string.Join(", ", names)}.";

    public static string Missing(string path, string name) =>
        $"{path}: it lacks the placeholder {{{{{name}}}}}, without which the page does not work. Write it where that belongs; docs/website.md says what each stands for.";

    public static string OverridesNothing(string path, string name, IEnumerable<string> names) =>
        $"{path}: the theme has no file of that name, so this takes the place of none. {Meant(name, names, text => text)}";

    private static string Meant(string name, IEnumerable<string> names, Func<string, string> shown)
    {
        var all = names.ToList();
        return NearestWord.To(name, all) is { } near ? $"Is {shown(near)} meant?" : $"There are {string.Join(", ", all.Select(shown))}.";
    }
}
