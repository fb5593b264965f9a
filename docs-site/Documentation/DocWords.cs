namespace DocsSite.Documentation;

/// <summary>What a documentation comment says, without markup.</summary>
internal static class DocWords
{
    /// <summary>The words of all parts, paragraphs and entries of lists in lines of their own.</summary>
    public static string Of(IEnumerable<DocPart> parts) => string.Concat(parts.Select(Words)).Trim();

    private static string Words(DocPart part) => part switch
    {
        DocPart.Text plain => plain.Value,
        DocPart.Code code => code.Value,
        DocPart.Member member => member.Name,
        DocPart.Link link => link.Name,
        DocPart.Paragraph paragraph => $"{Of(paragraph.Parts)}\n",
        DocPart.Block block => $"{block.Value}\n",
        DocPart.List list => string.Concat(list.Items.Select(item => $"{(item.Term is null ? "" : $"{Of(item.Term)}: ")}{Of(item.Parts)}\n")),
        _ => "",
    };
}
