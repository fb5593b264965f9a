namespace DocsSite.Building;

/// <summary>The wording of what can be wrong with a site's folder and its server.</summary>
internal static class SiteErrors
{
    public static SiteException NoBook() => new(
        "There is no repository with a folder 'notebooks' here. Name the folder that holds the notebooks: --book DIR.");

    public static SiteException OnlySites(string folder) => new(
        $"{folder}: the only notebooks in this folder are those of a site that was built into it. Name the folder that holds the book's own: --book DIR.");

    public static SiteException OutIsAFile(string path) => new(
        $"{path}: this is a file, and the site needs a folder. Name another with --out DIR.");

    public static SiteException OutIsForeign(string path, string foreign) => new(
        $"{path}: docs-site has not written '{foreign}' in this folder, and a build replaces all of its folder. Move it elsewhere, or name an empty or a new folder with --out DIR and copy the site from there.");

    public static SiteException OutsideOfSite(string file) => new(
        $"{file}: this page or file would be written outside of the site's folder, so no site was written. Rename the notebook or file it is made of.");

    public static SiteException NotWritten(string path, Exception cause) => new(
        $"{path}: the site could not be written, and what was there is as it was. {cause.Message} Check the folder's rights and the disk's space, or name another with --out DIR.", cause);

    public static SiteException PortInUse(int port) => new(
        $"Port {port} of 127.0.0.1 is in use by another program. End that program, or choose another port with --port N (--port 0 takes any that is free).");

    public static SiteException PortRefused(int port, Exception cause) => new(
        $"Port {port} of 127.0.0.1 cannot be used. {cause.Message} Choose another with --port N.", cause);
}
