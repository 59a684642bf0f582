// The calculator that takes the place of the table of examples.
customElements.define("course-funding", class extends HTMLElement {
  #form;
  #speech;

  connectedCallback() {
    this.#form = this.querySelector("form");
    if (!this.#dwellings || !this.#rates.length) return Course.explain(this, 'expects a <form> with inputs named "dwellings" and "rate" inside it');
    this.#form.hidden = false;
    this.#form.addEventListener("input", this);
    this.querySelector("fieldset button")?.addEventListener("click", this);
    this.#show();
  }

  handleEvent({ type }) {
    if (type === "click") for (const rate of this.#rates) rate.value = rate.dataset.cited;
    this.#show();
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => this.#speak(), 1000); // once the learner pauses, rather than at every key
  }

  #show() {
    const dwellings = this.#read(this.#dwellings, "funding-bad-dwellings", (value) => Number.isInteger(value) && value <= 100000);
    const rates = this.#rates.map((input) => this.#read(input, "funding-bad-rate", (value) => value <= 100000));
    const amounts = Course.funding.amounts(dwellings, rates);
    const money = (value) => (Number.isNaN(value) ? "—" : Course.money(value));
    this.#outputs("amount").forEach((output, index) => { output.textContent = money(amounts[index]); });
    for (const output of this.#outputs("total")) output.textContent = money(Course.funding.total(amounts));
  }

  /** The number in a field; when it makes no sense, says so beside it and gives NaN, without touching what was typed. */
  #read(input, problem, isAllowed) {
    const value = Course.funding.number(input.value);
    const isBad = Number.isNaN(value) || !isAllowed(value);
    const sentence = this.querySelector(`#${CSS.escape(`${input.id}-problem`)}`);
    if (sentence) sentence.textContent = isBad ? Course.say(problem) : "";
    isBad ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
    return isBad ? NaN : value;
  }

  #speak() {
    const problem = [...this.querySelectorAll(".funding-problem")].find((sentence) => sentence.textContent);
    const total = this.#outputs("total")[0]?.textContent ?? "";
    const text = problem?.textContent ?? Course.say("funding-spoken", { count: Number(this.#dwellings.value), total });
    for (const output of this.#outputs("spoken")) output.textContent = text;
  }

  get #dwellings() { return this.#form?.querySelector("[name=dwellings]"); }
  get #rates() { return [...this.#form.querySelectorAll("[name=rate]")]; }
  #outputs(name) { return [...this.querySelectorAll(`output[name=${name}]`)]; }
});
