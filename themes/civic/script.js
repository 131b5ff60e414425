// Nothing here is needed to read a handbook. It remembers a reader's choice of light or dark, marks
// the section in view, and takes regions that need no scrolling out of the order of the Tab key.
"use strict";

(() => {
  const root = document.documentElement;
  const key = "govbook-theme";

  // Storage can be forbidden, as it is for files opened from a disk in some browsers.
  const recall = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch {
      // The choice then holds for this page only.
    }
  };

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";

  const chosen = recall();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  const addThemeButton = () => {
    const place = document.querySelector(".masthead .band .inner");
    if (!place) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    const tell = () => {
      button.textContent = isDark() ? "Light colours" : "Dark colours";
    };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember(root.dataset.theme);
      tell();
    });
    dark.addEventListener("change", tell);
    tell();
    place.append(button);
  };

  const followScrolling = () => {
    const links = new Map();
    for (const link of document.querySelectorAll(".side a")) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    if (links.size === 0) return;
    const mark = () => {
      let current = null;
      for (const heading of links.keys()) {
        if (heading.getBoundingClientRect().top < innerHeight * 0.3) current = heading;
      }
      for (const [heading, link] of links) {
        if (heading === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    let isWaiting = false;
    const later = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        mark();
      });
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    mark();
  };

  const easeTabbing = () => {
    const look = (region) => {
      const hidden = region.scrollWidth - region.clientWidth;
      if (hidden > 0) region.tabIndex = 0;
      else region.removeAttribute("tabindex");
      region.classList.toggle("has-more", region.scrollLeft < hidden - 1);
    };
    const watcher = new ResizeObserver((entries) => entries.forEach(({ target }) => look(target)));
    for (const region of document.querySelectorAll(".scroll")) {
      look(region);
      watcher.observe(region);
      region.addEventListener("scroll", () => look(region), { passive: true });
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    addThemeButton();
    followScrolling();
    easeTabbing();
  });
})();
