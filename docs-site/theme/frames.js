// Frames that confine HTML outputs become as high as what is in them. No script runs in a frame, so this looks into it.
(() => {
  const highest = 1600;

  const fit = (frame) => {
    let root = null;
    try { root = frame.contentDocument?.documentElement; } catch { }
    if (!root || !root.ownerDocument.body || !frame.checkVisibility() || root.clientWidth === 0) return; // Not loaded yet, folded away, or a browser that keeps it closed.
    const overflow = root.scrollHeight > root.clientHeight ? root.scrollHeight : 0;
    const bar = root.scrollWidth > root.clientWidth ? 18 : 0;
    const height = Math.min(highest, Math.max(root.offsetHeight, overflow) + bar + 2);
    if (Number.isFinite(height)) frame.height = height; // An element of the output may be called like one of these properties.
  };

  document.addEventListener("DOMContentLoaded", () => {
    // A frame gets another width with the window, and one at all where a fold is opened that it is in.
    const widths = new Map();
    const watcher = new ResizeObserver((changes) => requestAnimationFrame(() => {
      for (const { target, contentRect } of changes) {
        if (widths.get(target) !== contentRect.width) fit(target);
        widths.set(target, contentRect.width);
      }
    }));
    const frames = [...document.querySelectorAll(".output iframe")];
    for (const frame of frames) {
      frame.addEventListener("load", () => fit(frame));
      watcher.observe(frame);
    }

    // On paper all is open, and what has never been seen has never been measured.
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...new Set(frames.map((frame) => frame.closest("details:not([open])")).filter((fold) => fold))];
      for (const fold of opened) fold.open = true;
      frames.forEach(fit);
    });
    addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
  });
})();
