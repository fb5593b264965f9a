namespace DocsSite.Prose;

/// <summary>Where a link of a notebook leads on its page: <see cref="Inside"/>, <see cref="Outside"/> or <see cref="Nowhere"/>.</summary>
internal abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>Something of the site itself, or data that stands in the address.</summary>
    public sealed record Inside(string Address) : LinkTarget;

    /// <summary>A page of another host, which a reader may open and the page never loads.</summary>
    public sealed record Outside(string Address) : LinkTarget;

    /// <summary>Nothing that a page may or can lead to.</summary>
    public sealed record Nowhere : LinkTarget;
}
