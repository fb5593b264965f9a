namespace DocsSite.Prose;

/// <summary>Where a link of a notebook leads on its page: <see cref="Inside"/>, <see cref="Outside"/> or <see cref="Nowhere"/>.</summary>
internal abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>Something of the site itself, or data that stands in the address.</summary>
    /// <param name="Address">Its address.</param>
    /// <param name="Size">How large it is, where it is a picture of a known size.</param>
    public sealed record Inside(string Address, PictureSize? Size = null) : LinkTarget;

    /// <summary>A page of another host, which a reader may open and the page never loads.</summary>
    public sealed record Outside(string Address) : LinkTarget;

    /// <summary>Nothing that a page may or can lead to.</summary>
    public sealed record Nowhere : LinkTarget;
}
