using DocsSite.Pages;
using Literate.Reporting;

namespace DocsSite.Prose;

/// <summary>A link of a notebook that should lead to something of the book and leads to nothing.</summary>
/// <param name="Chapter">The notebook.</param>
/// <param name="Place">Where in it.</param>
/// <param name="Address">The address as the notebook has it.</param>
/// <param name="Reason">What is not there, as the end of a sentence.</param>
internal sealed record BrokenLink(Chapter Chapter, LinkPlace Place, string Address, string Reason)
{
    /// <summary>File and line, the link and what is wrong with it.</summary>
    public override string ToString() => PrintableText.Of($"{Place.In(Chapter)}the link '{Shown(Address)}' is broken: {Reason}");

    public static string Shown(string address) => address.Length <= 80 ? address : address[..79] + "…";
}
