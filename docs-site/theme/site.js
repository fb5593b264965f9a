// Conveniences: the choice of a theme, the copying of code, a fold that opens for who was led to it. The pages are complete without them.
(() => {
  const root = document.documentElement;
  const themes = ["auto", "light", "dark"];

  // A browser may refuse storage (private windows, file://). The choice then holds for this page only.
  const recall = () => { try { return localStorage.getItem("docs-site-theme"); } catch { return null; } };
  const remember = (theme) => { try { localStorage.setItem("docs-site-theme", theme); } catch { } };

  let theme = themes.includes(recall()) ? recall() : "auto";
  const apply = () => {
    if (theme === "auto") root.removeAttribute("data-theme");
    else root.setAttribute("data-theme", theme);
  };
  apply(); // At once, before the page is drawn.

  const button = (className, label, onClick) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.textContent = label;
    made.addEventListener("click", onClick);
    return made;
  };

  const addThemeButton = () => {
    const made = button("theme", "", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      remember(theme);
      apply();
      show();
    });
    const word = document.createElement("span");
    word.className = "theme-word"; // Not shown where there is little room; the name of the button has it all the same.
    word.textContent = "Theme: ";
    const show = () => { made.replaceChildren(word, theme); made.setAttribute("aria-label", "Theme: " + theme); };
    show();
    // A choice in another tab of the browser holds here too, and so does one on a page that was read before coming back to this one.
    const follow = () => {
      if (themes.includes(recall())) theme = recall();
      apply();
      show();
    };
    addEventListener("storage", follow);
    addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
    document.querySelector(".tools").prepend(made); // What stands there keeps its place at the edge.
  };

  const copyButton = (codeNow) => {
    const made = button("copy", "Copy", async () => {
      let said = "Copied";
      try { await navigator.clipboard.writeText(codeNow().textContent); } catch { said = "Not copied"; }
      made.textContent = said;
      setTimeout(() => { made.textContent = "Copy"; }, 1600);
    });
    made.setAttribute("aria-live", "polite");
    return made;
  };

  document.addEventListener("DOMContentLoaded", () => {
    addThemeButton();
    addEventListener("pagehide", () => { // The page may be shown again as it was left.
      const contents = document.querySelector(".contents[popover]");
      if (contents?.matches(":popover-open")) contents.hidePopover();
    });
    const openTarget = () => { for (const fold of document.querySelectorAll(":target > .fold")) fold.open = true; };
    openTarget();
    addEventListener("hashchange", openTarget);
    if (!navigator.clipboard) return;
    for (const cell of document.querySelectorAll(".cell")) {
      const codes = [...cell.querySelectorAll("pre.code code")];
      cell.querySelector(".cell-head").append(copyButton(() => codes.find((code) => code.checkVisibility()) ?? codes[0]));
      for (const pane of cell.querySelectorAll(".language")) pane.prepend(copyButton(() => pane.querySelector("code")));
    }
  });
})();
