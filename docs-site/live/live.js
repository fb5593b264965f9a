// Added to each page by `serve`, and to no file of the site: keeps the page up to date while its author writes.
(() => {
  const stamp = document.currentScript.dataset.stamp;
  const key = "live-place:" + location.pathname;

  // The place is that of an element, since what was saved may have made the page longer above it.
  const anchors = () => [...document.querySelectorAll("main [id]")];
  const placeNow = () => {
    const shown = anchors().filter((element) => element.getClientRects().length > 0);
    const above = shown.filter((element) => element.getBoundingClientRect().top <= 1).at(-1) ?? shown[0];
    return {
      id: above?.id,
      offset: above ? above.getBoundingClientRect().top : 0,
      y: scrollY,
      open: [...document.querySelectorAll("details")].map((fold) => fold.open),
    };
  };

  // Where a browser keeps nothing, as in a window of which no trace is to be left, what the browser itself knows of the place has to do.
  const store = (value) => { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { } };
  const take = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
      return kept;
    } catch { return null; }
  };

  const restore = (place) => {
    const folds = [...document.querySelectorAll("details")];
    if (folds.length === place.open.length) folds.forEach((fold, at) => { fold.open = place.open[at]; });
    const element = place.y > 0 && place.id ? document.getElementById(place.id) : null;
    scrollTo({ top: element ? scrollY + element.getBoundingClientRect().top - place.offset : place.y, behavior: "instant" });
  };

  // Until the page is there as a whole, its place is the one it had before: it may be loaded anew once more in the meantime.
  let kept = take();
  if (kept) {
    history.scrollRestoration = "manual";
    restore(kept);
    addEventListener("load", () => { restore(kept); kept = null; history.scrollRestoration = "auto"; }, { once: true });
  }

  const reload = () => {
    store(kept ?? placeNow());
    location.reload();
  };

  // The new style is loaded before the old one goes, so that the page is never without.
  let shownStyle = null;
  const takeStyle = (version) => {
    if (version === shownStyle) return;
    shownStyle = version;
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const fresh = link.cloneNode();
      fresh.href = link.getAttribute("href").split("?")[0] + "?" + version;
      fresh.addEventListener("load", () => link.remove());
      fresh.addEventListener("error", () => fresh.remove());
      link.after(fresh);
    }
  };

  // What is wrong stands in a tree of its own, in which the page's style has no say.
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; color-scheme: light dark; }
    section, p.busy {
      position: fixed; z-index: 2147483647; box-sizing: border-box;
      font: 15px/1.5 system-ui, sans-serif; color: #2b1111; background: #fff6f5; border: 1px solid #b3261e;
    }
    section { inset: auto 0 0 0; max-height: 60vh; overflow: auto; border-width: 3px 0 0; padding: 12px 16px 16px; }
    header { display: flex; gap: 16px; align-items: baseline; justify-content: space-between; }
    h2 { margin: 0; font-size: 16px; color: #8c1d18; }
    button { font: inherit; padding: 2px 12px; border: 1px solid currentColor; border-radius: 4px; background: none; color: inherit; cursor: pointer; }
    button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
    pre { margin: 8px 0 0; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    section.folded pre { display: none; }
    p.busy { right: 12px; bottom: 12px; margin: 0; padding: 4px 12px; border-color: #5f6368; border-radius: 16px; color: #202124; background: #f1f3f4; }
    :host(.dark) section { color: #f6dedc; background: #2a1615; border-color: #f2b8b5; }
    :host(.dark) h2 { color: #f9c6c2; }
    :host(.dark) button:focus-visible { outline-color: #a8c7fa; }
    :host(.dark) p.busy { color: #e8eaed; background: #303134; border-color: #9aa0a6; }
    @media print { section, p.busy { display: none; } }
  `);
  const host = document.createElement("div");
  host.className = "live-problems";
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style];
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    const chosen = document.documentElement.dataset.theme;
    host.classList.toggle("dark", chosen ? chosen === "dark" : prefersDark.matches);
  };
  follow();
  prefersDark.addEventListener("change", follow);
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ["data-theme"] });

  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

  let shownProblems = null;
  const showProblems = (problems) => {
    if (problems === shownProblems) return;
    shownProblems = problems;
    root.querySelector("section")?.remove();
    if (problems === null) return;
    const section = document.createElement("section");
    section.setAttribute("role", "alert");
    section.setAttribute("aria-labelledby", "title");
    const header = document.createElement("header");
    const title = element("h2", "This page is not up to date");
    title.id = "title";
    const fold = element("button", "Fold");
    fold.type = "button";
    fold.setAttribute("aria-expanded", "true");
    fold.addEventListener("click", () => {
      const folded = section.classList.toggle("folded");
      fold.textContent = folded ? "Open" : "Fold";
      fold.setAttribute("aria-expanded", String(!folded));
    });
    const text = element("pre", problems);
    text.tabIndex = 0;
    header.append(title, fold);
    section.append(header, text);
    root.append(section);
  };

  let busy;
  const showBuilding = (building) => {
    clearTimeout(busy);
    if (building) {
      busy = setTimeout(() => {
        if (root.querySelector(".busy")) return;
        const words = element("p", "Building…");
        words.className = "busy";
        words.setAttribute("role", "status");
        root.append(words);
      }, 400); // What takes less is there before it could be read.
    } else root.querySelector(".busy")?.remove();
  };

  // A browser has few connections to a host, so a page listens only while it can be seen.
  let source;
  const listen = () => {
    source?.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource(`/.live/events?page=${encodeURIComponent(location.pathname)}&stamp=${stamp}`);
    source.addEventListener("message", (event) => {
      const told = JSON.parse(event.data);
      showProblems(told.problems);
      showBuilding(told.building);
      if (told.reload) reload();
      else if (told.style) takeStyle(told.style);
    });
  };

  document.body.append(host);
  listen();
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
})();
