"use strict";
// Where the reader is: in the page, in its contents, in the course.
{
  const all = (selector) => [...document.querySelectorAll(selector)];

  const content = document.querySelector(".md-content");
  const title = document.querySelector("[data-md-component=header-title]");
  const up = document.querySelector("[data-md-component=top]");
  const contents = all("[data-md-component=toc] a")
    .map((link) => ({ link, heading: Course.targetOf(link) }))
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
}
