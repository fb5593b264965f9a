// Search. Its index is loaded when it is first opened; without a script there is no button.
(() => {
  const here = document.currentScript.src;
  const root = new URL("..", here);
  const most = 30;
  const kinds = ["", "code", "API"];
  let index = null, wanted = null, dialog, field, list, status, shown = [], chosen = -1;

  const make = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };

  const load = () => wanted ??= new Promise((done, failed) => {
    const script = make("script", { src: new URL("search-index.js", here).href });
    script.addEventListener("load", () => {
      index = self.siteSearchIndex;
      index.lower = index.entries.map(([, , kind, title, text]) => {
        const words = title.toLowerCase();
        return [words, text.toLowerCase(), kind === 2 ? words.split("(")[0] : words]; // A member's name does not have its parameters in it.
      });
      done();
    });
    script.addEventListener("error", () => { wanted = null; failed(); });
    document.head.append(script);
  });

  const isWord = (character) => character !== undefined && /[\p{L}\p{N}_]/u.test(character);

  // Where a word stands, if possible at the beginning of one in the text.
  const place = (text, word) => {
    const first = text.indexOf(word);
    for (let at = first, tries = 0; at >= 0 && tries < 20; at = text.indexOf(word, at + 1), tries++) {
      if (!isWord(text[at - 1])) return [at, true];
    }
    return [first, false];
  };

  // How well an entry fits, 0 for not at all: every word must be in it, and one in the title counts most.
  const fit = ([title, text, name], words, phrase, isApi) => {
    let sum = name === phrase ? 40 : 0;
    for (const word of words) {
      const [inName, startsInName] = place(name, word);
      if (inName < 0 && text.indexOf(word) < 0 && title.indexOf(word) < 0) return 0;
      sum += inName < 0 ? (place(text, word)[1] || place(title, word)[1] ? 3 : 1)
        : startsInName ? (isWord(name[inName + word.length]) ? 14 : isApi ? 26 : 20) : 8;
    }
    if (words.length > 1) sum += title.includes(phrase) ? 15 : text.includes(phrase) ? 6 : 0;
    return sum;
  };

  const find = (query) => {
    const phrase = query.trim().toLowerCase();
    const words = [...new Set(phrase.split(/\s+/))].filter((word) => word.length > 0);
    if (words.length === 0) return { words, found: [] };
    const found = [];
    index.lower.forEach((texts, number) => {
      const sum = fit(texts, words, phrase, index.entries[number][2] === 2);
      if (sum > 0) found.push([sum, number]);
    });
    return { words, found: found.sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(([, number]) => number) };
  };

  // Text with the words marked. Only text nodes are made of it, so nothing in an index can become markup.
  const marked = (text, words) => {
    const lower = text.toLowerCase();
    const parts = [];
    let from = 0;
    while (lower.length === text.length) {
      const next = words.map((word) => [lower.indexOf(word, from), word.length]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
      if (!next) break;
      parts.push(text.slice(from, next[0]), make("mark", {}, text.slice(next[0], next[0] + next[1])));
      from = next[0] + next[1];
    }
    return [...parts, text.slice(from)];
  };

  // The place in a text around which most of the words stand.
  const densest = (lower, words) => {
    const places = words.flatMap((word) => {
      const found = [];
      for (let at = lower.indexOf(word); at >= 0 && found.length < 20; at = lower.indexOf(word, at + 1)) found.push(at);
      return found;
    }).sort((a, b) => a - b);
    const count = (at) => words.filter((word) => lower.slice(at, at + 110).includes(word)).length;
    return places.reduce((best, at) => count(at) > count(best) ? at : best, places[0] ?? 0);
  };

  // The line around the words, cut where it is long.
  const context = (text, lower, words, isCode) => {
    const at = densest(lower, words);
    let start = text.lastIndexOf("\n", at - 1) + 1;
    let end = text.indexOf("\n", at);
    end = end < 0 ? text.length : end;
    if (!isCode || end - start > 160) {
      const [first, last] = [start, end];
      start = Math.max(first, at - 60);
      end = Math.min(last, start + 160);
      if (start > first) start = text.indexOf(" ", start) + 1 || start;
      return (start > first ? "… " : "") + text.slice(start, end).trim() + (end < last ? " …" : "");
    }
    return text.slice(start, end).trim();
  };

  const choose = (number) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = number;
    const option = list.children[chosen];
    if (!option) { field.removeAttribute("aria-activedescendant"); return; }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  };

  const option = (number, at, words) => {
    const [page, anchor, kind, title, text] = index.entries[number];
    const [address, pageTitle] = index.pages[page];
    const made = make("a", { id: "site.found-" + at, role: "option", tabindex: "-1", "aria-selected": "false",
      href: new URL(address + (anchor ? "#" + encodeURIComponent(anchor) : ""), root).href },
      make("span", { class: "found-title" }, ...marked(title, words)),
      make("span", { class: "found-where" }, [kinds[kind], pageTitle === title ? "" : pageTitle].filter((word) => word).join(" · ")));
    const line = context(text, index.lower[number][1], words, kind === 1);
    if (line) made.append(make("span", { class: kind === 1 ? "found-line found-code" : "found-line" }, ...marked(line, words)));
    made.addEventListener("click", (event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close(); });
    return made;
  };

  const search = () => {
    if (!index) return;
    const { words, found } = find(field.value);
    shown = found.slice(0, most);
    list.replaceChildren(...shown.map((number, at) => option(number, at, words)));
    list.hidden = shown.length === 0;
    field.setAttribute("aria-expanded", String(shown.length > 0));
    status.textContent = words.length === 0 ? "" : found.length === 0 ? "Nothing found." : found.length > most
      ? `The best ${most} of ${found.length} places` : `${found.length} ${found.length === 1 ? "place" : "places"}`;
    choose(shown.length > 0 ? 0 : -1);
    list.scrollTop = 0;
  };

  const onKey = (event) => {
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 }[event.key];
    if (to !== undefined && shown.length > 0) {
      event.preventDefault();
      choose((to + shown.length) % shown.length);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      list.children[chosen]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey }));
    }
  };

  const build = () => {
    field = make("input", { type: "search", placeholder: "Headings, prose, code", autocomplete: "off", spellcheck: "false",
      role: "combobox", "aria-label": "Search this site", "aria-expanded": "false", "aria-controls": "site.found", "aria-autocomplete": "list" });
    list = make("div", { id: "site.found", class: "found", role: "listbox", tabindex: "-1", "aria-label": "What was found", hidden: "" });
    status = make("p", { class: "found-count", role: "status" });
    const close = make("button", { type: "button", class: "close-search", "aria-keyshortcuts": "Escape" }, "Close");
    close.addEventListener("click", () => dialog.close());
    dialog = make("dialog", { class: "search", "aria-label": "Search" }, make("div", { class: "search-head" }, field, close), list, status);
    field.addEventListener("input", search);
    field.addEventListener("keydown", onKey);
    // A search field takes the first Escape to empty itself; here one closes the search.
    field.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.preventDefault(); dialog.close(); } });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
  };

  const open = () => {
    if (!dialog) build();
    if (!dialog.open) dialog.showModal();
    field.select();
    if (index) return;
    status.textContent = "Loading …";
    load().then(() => { status.textContent = ""; search(); }, () => { status.textContent = "The index of this site could not be loaded."; });
  };

  const isTyping = (target) => target instanceof Element && (target !== field || dialog.open) && target.closest("input, textarea, select, [contenteditable]") !== null;

  document.addEventListener("keydown", (event) => {
    const isShortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open();
  });

  document.addEventListener("DOMContentLoaded", () => {
    const button = make("button", { type: "button", class: "open-search", "aria-keyshortcuts": "/ Control+K" }, "Search ", make("kbd", { "aria-hidden": "true" }, "/"));
    button.addEventListener("click", open);
    document.querySelector(".tools")?.prepend(button);
  });
})();
