// Things to put in order, with two buttons each. The list first shown is never the right one, and checking it as it
// stands is an answer like any other: someone may believe it, and a try costs nothing.
(() => {
  "use strict";

  const list = (form) => form.querySelector(".order-list");
  const ids = (form) => [...(list(form)?.children ?? [])].map((item) => item.dataset.item);

  const move = (name, text) => {
    const button = document.createElement("button");
    const words = document.createElement("span");
    Object.assign(button, { type: "button", name, className: "order-move" });
    Object.assign(words, { className: "visually-hidden", textContent: text });
    button.append(words);
    return button;
  };

  const text = (item) => item.querySelector(".order-text").textContent.trim();

  /** Nothing is above the first nor below the last; their buttons say so and stay where the keyboard finds them. */
  const markEnds = (form) => {
    for (const button of list(form).querySelectorAll("button")) {
      const item = button.closest("li");
      const isEnd = !(button.name === "up" ? item.previousElementSibling : item.nextElementSibling);
      button.toggleAttribute("aria-disabled", isEnd);
      if (isEnd) button.setAttribute("aria-disabled", "true");
    }
  };

  const onMove = (form, button) => {
    const item = button.closest("li");
    const [up, down] = [item.previousElementSibling, item.nextElementSibling];
    // It is the neighbour that moves: the button under the finger keeps the focus.
    if (button.name === "up") up && item.after(up);
    else down && item.before(down);
    markEnds(form);
    const number = ids(form).indexOf(item.dataset.item) + 1;
    form.querySelector(".order-said")?.replaceChildren(Course.say("order-moved", { item: text(item), number, total: ids(form).length }));
    item.dispatchEvent(new Event("input", { bubbles: true }));
  };

  Course.kinds.order = {
    start(form) {
      const paper = form.querySelector(".order-paper");
      if (!paper || list(form)) return;
      const items = [...paper.querySelectorAll("[data-item]")].map((written) => {
        const item = document.createElement("li");
        const words = document.createElement("span");
        words.className = "order-text";
        words.append(...written.cloneNode(true).childNodes);
        const named = { item: words.textContent.trim() };
        item.dataset.item = written.dataset.item;
        item.append(words, move("up", Course.say("order-up", named)), move("down", Course.say("order-down", named)));
        return item;
      });
      const moving = document.createElement("ol");
      moving.className = "order-list";
      moving.append(...items);
      moving.addEventListener("click", ({ target }) => {
        const button = /** @type {Element} */ (target).closest("button");
        if (button) onMove(form, button);
      });
      paper.after(moving);
      paper.classList.add("paper-only");
      markEnds(form);
    },

    given: ids,

    restore(form, given) {
      const first = [...form.querySelectorAll(".order-paper [data-item]")].map((item) => item.dataset.item ?? "");
      const order = first.every((id) => given.includes(id)) ? given : first;
      const items = order.map((id) => list(form)?.querySelector(`[data-item="${CSS.escape(id)}"]`)).filter(Boolean);
      if (!items.length) return;
      list(form).append(...items);
      markEnds(form);
    },

    judge(given, key) {
      const order = key.find((entry) => "correct" in entry)?.order.split(" ") ?? [];
      const found = order.filter((id, place) => given[place] === id).length;
      const correct = found === order.length && given.length === order.length;
      return { correct, reasons: [correct ? "correct" : "incorrect"], marks: {}, keep: given, found, expected: order.length };
    },

    detail: ({ found = 0, expected = 0 }) => Course.say("order-found", { count: found, total: expected }),
  };
})();
