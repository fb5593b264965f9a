using System.Collections.Immutable;

namespace Literate.Documents.Markdown;

/// <summary>A fenced block.</summary>
/// <param name="Opening">The line that opens it.</param>
/// <param name="Closing">The line that closes it.</param>
/// <param name="Content">What stands between the two, without the marks of lists and quotes around it; <c>\n</c> between its lines.</param>
internal sealed record Fence(SourceLine Opening, SourceLine Closing, string Content);

/// <summary>The fences of a cell.</summary>
/// <param name="Code">The code.</param>
/// <param name="Tags">The words behind the language.</param>
/// <param name="Output">What is expected of it, or null where no such fence follows.</param>
/// <param name="IsHidden">Whether a reader of the rendered page does not see it, because it is inside a comment.</param>
/// <param name="IsInList">Whether it is part of an item of a list.</param>
/// <param name="Lines">The lines of the file that are no prose: those of both fences, or of the comment around them.</param>
internal sealed record CellFence(
    Fence Code, ImmutableArray<string> Tags, Fence? Output, bool IsHidden, bool IsInList, (int First, int Last) Lines);
