"use strict";
/*
 * What stands around the text of every page: its drawer, its search box, its appearance, and where the reader is in it.
 *
 * Takes the place of Material's script, three times as large as all of ours, most of it for what this site has not. And
 * Material's header icons are labels of hidden checkboxes, its wide tables scroll for a mouse only, its search sends
 * every page to every visitor. The words come from names that are already in the page.
 */
{
  const nameOf = (selector) => document.querySelector(selector)?.getAttribute("aria-label") ?? "";
  /** What a link, or the address of the page, leads to in the page. */
  const targetOf = ({ hash }) => {
    try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch { return null; } // "%" alone is no address
  };
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // — The header —

  /** Puts a real button where a label stood: focusable, named, pressed by Enter and Space, aware of its state. */
  const button = (id, name, opened) => {
    const label = document.querySelector(`.md-header__button[for=${id}]`);
    const toggle = document.getElementById(id);
    if (!label || !toggle || !name) return;
    const button = document.createElement("button");
    const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
    button.type = "button";
    button.className = `${label.className} course-toggle course-toggle${id}`;
    button.setAttribute("aria-label", name);
    button.append(...label.childNodes);
    label.replaceWith(button);
    if (id === "__drawer") button.parentElement.prepend(button); // where it is seen: first
    tell();
    toggle.addEventListener("change", tell);
    button.addEventListener("click", () => {
      toggle.click();
      if (toggle.checked) opened?.focus();
    });
    // Escape closes what the button opened, and brings the reader back to it.
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      toggle.click();
      button.focus();
    });
  };

  // What they open comes later in the page: whoever opens it is led there.
  button("__drawer", nameOf(".md-nav--primary"), document.querySelector(".md-nav--primary a.md-nav__link"));
  button("__search", nameOf(".md-search__input"), document.querySelector(".md-search__input"));

  // The search element, and the pages it looks in, come when the box is first entered. The box opens without waiting
  // for them, and can be left even if they never come.
  const search = document.querySelector("course-search");
  const searching = document.getElementById("__search");
  search?.addEventListener("focusin", () => {
    if (searching && !searching.checked) searching.click();
    const script = document.createElement("script");
    script.src = `${search.dataset.base}search/search.js`;
    script.addEventListener("error", () => {
      const output = search.querySelector("output");
      if (output) output.textContent = Course.say("search-failed");
    });
    document.head.append(script);
  }, { once: true });
  search?.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !search.contains(relatedTarget) && searching?.checked) searching.click(); // it covers the page
  });
  search?.addEventListener("click", ({ target }) => {
    if (!target.closest(".course-search__close, .md-search__overlay")) return;
    searching?.click();
    document.querySelector(".course-toggle__search")?.focus();
  });

  // A browser that remembers fields over a reload would open again what was open.
  for (const toggle of all("[data-md-toggle]:checked")) toggle.click();

  // — The appearance. partials/javascripts/palette.html has set it already, before the page was drawn. —

  const palette = document.querySelector("[data-md-component=palette]");
  const appearances = palette ? all("input", palette) : [];
  const appear = () => {
    const chosen = appearances.find(({ checked }) => checked);
    if (!chosen) return;
    document.body.dataset.mdColorScheme = chosen.dataset.mdColorScheme;
    // Each label follows the button that it leaves, and leads to the next one.
    for (const option of appearances) option.nextElementSibling.hidden = option !== chosen;
  };
  appear();
  palette?.addEventListener("change", ({ target }) => {
    appear();
    try {
      localStorage.setItem(`${Course.outline.course}:appearance`, target.dataset.mdColorScheme);
    } catch { /* refused: it holds for this page */ }
  });
  // The switch looks like a button: Enter and Space press it, wherever the browser has put the focus in it.
  palette?.addEventListener("keydown", (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    const { activeElement } = document;
    palette.querySelector("label:not([hidden])")?.click();
    if (activeElement?.type === "radio") appearances.find(({ checked }) => checked)?.focus();
  });

  // So does the way to the other language, beside it: who presses one with Space expects it of the other.
  document.querySelector(".course-languages")?.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches("a")) return;
    event.preventDefault();
    event.target.click();
  });

  // — Where the reader is —

  const content = document.querySelector(".md-content");
  const title = document.querySelector("[data-md-component=header-title]");
  const up = document.querySelector("[data-md-component=top]");
  const contents = all("[data-md-component=toc] a")
    .map((link) => ({ link, heading: targetOf(link) }))
    .filter(({ heading }) => heading);

  /** Scrolls a side of the page, and nothing else, until one of its links is seen. */
  const show = (link) => {
    const side = link?.closest(".md-sidebar__scrollwrap");
    if (side) side.scrollTop += link.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 2;
  };
  show(document.querySelector(".md-nav--primary .md-nav__link--active:not(label)"));

  if ("IntersectionObserver" in window) {
    // Past its title, the page goes on saying in its header what it is called.
    const heading = content?.querySelector("h1");
    const seen = new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
      const isPast = !isIntersecting && boundingClientRect.top < 0;
      title?.classList.toggle("md-header__title--active", isPast);
    });
    if (heading) seen.observe(heading);
  }

  let [before, isDue] = [scrollY, false];
  let current = null;
  const follow = () => {
    isDue = false;
    // Whoever turns back, more than a screen down, is offered the top.
    if (up) up.hidden = !(scrollY > innerHeight && scrollY < before);
    before = scrollY;
    const { link } = contents.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 4).at(-1) ?? {};
    if (link === current) return;
    for (const { link: other } of contents) other.classList.toggle("md-nav__link--active", other === link);
    current = link;
    show(link);
  };
  addEventListener("scroll", () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(follow);
  }, { passive: true });
  follow();
  up?.addEventListener("click", () => {
    scrollTo({ top: 0 });
    document.querySelector(".md-logo")?.focus({ preventScroll: true });
  });

  // — What is folded —

  const unfold = () => {
    for (let fold = targetOf(location)?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  // On paper, nothing can be unfolded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all(".md-content details:not([open])");
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });

  // — What is wider than the page —

  /** A box wider than the page is reached by Tab, then moved by the arrows; it takes the name of its section. */
  const reachable = (box) => {
    if (box.scrollWidth <= box.clientWidth) return box.removeAttribute("tabindex");
    const heading = all(".md-content :is(h1, h2, h3)[id]")
      .filter((candidate) => candidate.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)
      .at(-1);
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    if (heading) box.setAttribute("aria-labelledby", heading.id);
  };

  const wide = all(".md-content :is(.md-typeset__scrollwrap table, pre > code)");
  if (wide.length && "ResizeObserver" in window) {
    const watch = new ResizeObserver((entries) => {
      for (const { target } of entries) reachable(target.closest(".md-typeset__scrollwrap") ?? target);
    });
    for (const element of wide) watch.observe(element);
  }
}
