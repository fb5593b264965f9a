using Literate.Books;
using Literate.Compiling;
using Literate.Verdicts;

namespace Literate.Reporting;

/// <summary>What can be done about what is wrong, where it is more than mending the cell.</summary>
internal static class Remedies
{
    /// <summary>For what the compiler says, or null.</summary>
    public static string? Of(CellDiagnostic diagnostic) => diagnostic.Id == "CS0006"
        ? "The path of #r starts from the notebook's folder. Correct it, or build what it names: where that is a project of this repository, with `dotnet build`."
        : null;

    /// <summary>Where the limit stands that was too low. Only a notebook in JSON has metadata.</summary>
    public static string Of(Verdict.TimedOut timedOut, NotebookSource source)
    {
        if (timedOut.OfNotebook)
            return "Make the notebook shorter, or raise its limit: \"timeouts\": { \"notebook\": … } in literate.json.";
        return Path.GetExtension(source.Path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase)
            ? "Make the cell shorter, or raise the limit: \"timeouts\" in literate.json, or \"execution\": { \"timeout\": … } in the notebook's metadata, which goes before it. --timeout goes before both."
            : "Make the cell shorter, or raise the limit: \"timeouts\" in literate.json; --timeout goes before it.";
    }
}
