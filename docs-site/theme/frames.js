// Frames that confine HTML outputs become as high as what is in them. No script runs in a frame, so this looks into it.
(() => {
  const highest = 1600;

  const fit = (frame) => {
    let root = null;
    try { root = frame.contentDocument?.documentElement; } catch { }
    if (!root || !root.ownerDocument.body || root.clientWidth === 0) return; // Not loaded yet, or a browser that keeps it closed.
    const overflow = root.scrollHeight > root.clientHeight ? root.scrollHeight : 0;
    const bar = root.scrollWidth > root.clientWidth ? 18 : 0;
    const height = Math.min(highest, Math.max(root.offsetHeight, overflow) + bar + 2);
    if (Number.isFinite(height)) frame.height = height; // An element of the output may be called like one of these properties.
  };

  document.addEventListener("DOMContentLoaded", () => {
    const frames = [...document.querySelectorAll(".output iframe")];
    for (const frame of frames) {
      frame.addEventListener("load", () => fit(frame));
      fit(frame);
    }

    let waiting = false;
    addEventListener("resize", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; frames.forEach(fit); });
    });
  });
})();
