"use strict";

// Votes typed in: a bar and a share for each choice. Nothing is kept: the next group finds empty fields.
Course.openBallots = (root, language) => {
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  for (const ballot of root.querySelectorAll("[data-ballot]")) {
    const votes = [...ballot.querySelectorAll(".present-vote")];
    const fields = votes.map((vote) => /** @type {HTMLInputElement} */ (vote.querySelector("input")));
    for (const field of fields) {
      field.hidden = false;
      field.value = "";
    }
    ballot.addEventListener("input", () => {
      const shares = Course.shares(fields.map((field) => Math.max(0, Math.trunc(field.valueAsNumber) || 0)));
      for (const [place, vote] of votes.entries()) {
        const [bar, inside] = vote.querySelectorAll(".present-bar-of-votes, .present-bar-of-votes > :first-child");
        const share = shares[place];
        bar.hidden = share === null;
        inside.style.inlineSize = `${share ?? 0}%`;
        vote.querySelector("output")?.replaceChildren(share === null ? "" : percent.format(share / 100));
      }
    });
  }
};
