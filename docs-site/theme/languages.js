// The choice between C# and Python where a cell has both. Without this script both are shown, one below the other.
(() => {
  const root = document.documentElement;
  const languages = ["csharp", "python"];

  // A browser may refuse storage (private windows, file://). The choice then holds for this page only.
  const recall = () => { try { return localStorage.getItem("docs-site-language"); } catch { return null; } };
  const remember = (language) => { try { localStorage.setItem("docs-site-language", language); } catch { } };

  const apply = (language) => root.setAttribute("data-language", language);
  apply(languages.includes(recall()) ? recall() : languages[0]); // At once, before the page is drawn.

  document.addEventListener("DOMContentLoaded", () => {
    const tabs = [...document.querySelectorAll(".tabs button")];
    const mark = () => tabs.forEach((tab) => {
      const chosen = tab.dataset.language === root.dataset.language;
      tab.setAttribute("aria-selected", chosen);
      tab.tabIndex = chosen ? 0 : -1;
    });

    // The cells above change their height too; what the reader looks at stays where it is.
    const choose = (tab) => {
      const before = tab.getBoundingClientRect().top;
      apply(tab.dataset.language);
      remember(tab.dataset.language);
      mark();
      scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
    };

    document.querySelectorAll(".pair").forEach((pair, number) => {
      pair.querySelector(".tabs").setAttribute("role", "tablist");
      pair.querySelector(".tabs").setAttribute("aria-label", "Language");
      for (const tab of pair.querySelectorAll(".tabs button")) {
        const pane = pair.querySelector(`.language[data-language="${tab.dataset.language}"]`);
        tab.id = `site.language-${number}-${tab.dataset.language}`;
        pane.id = `${tab.id}-code`;
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-controls", pane.id);
        pane.setAttribute("role", "tabpanel");
        pane.setAttribute("aria-labelledby", tab.id);
      }
    });

    for (const tab of tabs) {
      tab.addEventListener("click", () => choose(tab));
      tab.addEventListener("keydown", (event) => {
        const own = [...tab.parentElement.children];
        const at = own.indexOf(tab);
        const next = {
          ArrowRight: own[(at + 1) % own.length],
          ArrowLeft: own[(at + own.length - 1) % own.length],
          Home: own[0],
          End: own[own.length - 1],
        }[event.key];
        if (!next) return;
        event.preventDefault();
        choose(next);
        next.focus({ preventScroll: true });
      });
    }

    mark();
    // A choice in another tab of the browser holds here too, and so does one on a page that was read before coming back to this one.
    const follow = () => {
      if (languages.includes(recall())) apply(recall());
      mark();
    };
    addEventListener("storage", follow);
    addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
  });
})();
