// Tells of the name under the pointer, in focus or tapped, in a card. What it tells stands in the page, once for each name.
(() => {
  const soon = 180, awhile = 220; // Milliseconds before a card comes and goes, so that crossing a line of code stirs nothing.

  document.addEventListener("DOMContentLoaded", () => {
    const cards = document.querySelector("template.names")?.content.children;
    if (!cards || !("popover" in HTMLElement.prototype)) return;

    const card = document.createElement("div");
    card.id = "site.card";
    card.className = "card";
    card.setAttribute("role", "tooltip");
    card.popover = "manual";
    document.querySelector("main").append(card);

    let told = null; // The name whose card is shown.
    let timer = 0;
    const later = (action, delay) => { clearTimeout(timer); timer = setTimeout(action, delay); };
    const nameAt = (target) => target instanceof Element ? target.closest("[data-n]") : null;

    const place = (name) => {
      const gap = 6, edge = 12;
      const at = name.getClientRects()[0];
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      card.style.maxHeight = "";
      card.style.left = Math.max(edge, Math.min(at.left, width - card.offsetWidth - edge)) + "px";
      const below = height - at.bottom - gap - edge, above = at.top - gap - edge;
      const goesBelow = card.offsetHeight <= below || below >= above;
      if (card.offsetHeight > Math.max(below, above)) card.style.maxHeight = Math.max(below, above) + "px"; // It never covers its name.
      card.style.top = (goesBelow ? at.bottom + gap : at.top - gap - card.offsetHeight) + "px";
    };

    const hide = () => {
      clearTimeout(timer);
      if (!told) return;
      told.classList.remove("told");
      told.removeAttribute("aria-describedby");
      told = null;
      card.hidePopover();
    };

    const line = (className, ...content) => {
      const made = document.createElement("p");
      made.className = className;
      made.append(...content);
      card.append(made);
      return made;
    };

    // A signature is text, with the lengths and kinds of its pieces beside it: 4k-9t is a word of four, a blank, a type of nine.
    const colour = (code) => {
      const text = code.textContent;
      let at = 0;
      code.className = "csharp";
      code.replaceChildren(...[...code.dataset.c.matchAll(/(\d*)(\D)/g)].map(([, length, kind]) => {
        const piece = document.createElement("span");
        piece.className = kind === "-" ? "" : kind;
        piece.textContent = text.slice(at, at += length ? +length : 1);
        return piece;
      }));
    };

    const show = (name, by) => {
      if (told === name) return clearTimeout(timer);
      hide();
      told = name;
      card.replaceChildren(...cards[name.dataset.n].cloneNode(true).childNodes);
      const same = cards[name.dataset.n].dataset.as; // The number of a card that says the same of another type or member.
      if (same) card.append(...[...cards[same].querySelectorAll("p")].map((text) => text.cloneNode(true)));
      colour(card.querySelector("[data-c]"));
      if (by === "touch" && name.href) {
        const link = document.createElement("a");
        link.href = name.href;
        link.textContent = name.host === location.host ? "More of it" : "More of it on " + name.host;
        line("more", link);
      }
      if (by === "key") line("keys", "Arrow keys: other names. ", name.href ? "Enter: more of it. " : "", "Escape: close.").ariaHidden = "true";
      name.classList.add("told");
      name.setAttribute("aria-describedby", card.id);
      card.showPopover();
      place(name);
    };

    // The pointer. It may go onto the card, to read on or to select.
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch" || event.buttons) return; // Who selects text does not ask for cards.
      const name = nameAt(event.target);
      if (name) later(() => show(name), soon);
      else if (card.contains(event.target)) clearTimeout(timer);
      else if (told && document.activeElement !== told) later(hide, awhile);
      else if (!told) clearTimeout(timer);
    });

    // A tap shows the card and does not follow the link, which is in the card then. A second one follows it.
    let touched = false, byKeys = false; // What the last press was, and whether the focus came by a key.
    document.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; byKeys = false; }, true);
    document.addEventListener("click", (event) => {
      const name = nameAt(event.target);
      if (name && touched && told !== name) { event.preventDefault(); show(name, "touch"); }
      else if (!name && !card.contains(event.target)) hide();
    });

    // The keyboard. A block of code is one stop of the Tab key, not hundreds; arrow keys go from name to name in it.
    const namesOf = (code) => [...code.querySelectorAll("[data-n]")];
    for (const code of document.querySelectorAll("code.csharp")) {
      namesOf(code).forEach((name, at) => { name.tabIndex = at === 0 ? 0 : -1; });
      if (namesOf(code).length > 0) code.parentElement.removeAttribute("tabindex"); // From which the block scrolls, too.
    }
    const goTo = (from, to) => {
      from.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    };
    const lineBelow = (names, from, direction) => {
      const at = from.getBoundingClientRect();
      const others = names.filter((name) => direction * (name.getBoundingClientRect().top - at.top) > at.height / 2);
      const next = direction > 0 ? others[0] : others.at(-1);
      if (!next) return null;
      const line = next.getBoundingClientRect().top;
      return others.filter((name) => Math.abs(name.getBoundingClientRect().top - line) < at.height / 2)
        .reduce((best, name) => Math.abs(name.getBoundingClientRect().left - at.left) < Math.abs(best.getBoundingClientRect().left - at.left) ? name : best);
    };

    document.addEventListener("focusin", (event) => {
      const name = nameAt(event.target);
      byKeys = event.target.matches(":focus-visible");
      if (name && byKeys) show(name, "key");
      else if (!card.contains(event.target) && name !== told) hide(); // Pressing the pointer on a name that is told of leaves its card.
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && told) { hide(); event.preventDefault(); return; }
      const pages = { PageDown: 1, PageUp: -1 }[event.key];
      if (pages && told && byKeys && card.scrollHeight > card.clientHeight) {
        event.preventDefault();
        card.scrollBy({ top: pages * card.clientHeight * .8 });
        return;
      }
      const name = nameAt(event.target);
      if (!name || !byKeys || event.altKey || event.ctrlKey || event.metaKey) return;
      const names = namesOf(name.closest("code"));
      const at = names.indexOf(name);
      const to = {
        ArrowRight: () => names[at + 1], ArrowLeft: () => names[at - 1], Home: () => names[0], End: () => names.at(-1),
        ArrowDown: () => lineBelow(names, name, 1), ArrowUp: () => lineBelow(names, name, -1),
      }[event.key];
      const next = to?.();
      if (!next) return;
      event.preventDefault();
      goTo(name, next);
    });

    addEventListener("scroll", (event) => {
      if (!told || card.contains(event.target)) return;
      if (document.activeElement === told) place(told); else hide();
    }, { capture: true, passive: true });
    addEventListener("resize", hide);
    addEventListener("pagehide", hide); // The page may be shown again as it was left.
  });
})();
