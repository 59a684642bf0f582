// A lesson read aloud, sentence by sentence, from its title to its end, and the bar that holds it.
(() => {
  "use strict";

  const RATE = "read-aloud-rate"; // kept beside progress

  class Reading {
    #host;
    #bar;
    #voice = new Course.speech.Voice();
    #passages;
    #place = -1; // of the passage
    #sentences = [];
    #at = 0; // of the sentence in its passage
    #isPaused = false;
    #isRetried = false;

    constructor(host) {
      this.#host = host;
      this.#passages = Course.speech.passages(host.closest("article") ?? document.body);
      this.#bar = host.querySelector("template").content.firstElementChild.cloneNode(true);
      this.#bar.addEventListener("click", this);
      this.#bar.addEventListener("change", this);
      addEventListener("pagehide", this);
      const kept = Course.session.kept(RATE);
      if ([...this.#rate.options].some(({ value }) => value === kept)) this.#rate.value = kept;
      host.append(this.#bar);
      this.#button.hidden = true;
      this.#part("pause").focus();
      this.#tell("");
      this.#voice.hush(); // what another page left unsaid
      this.#go(1);
    }

    handleEvent({ type, target }) {
      if (type === "pagehide") return this.stop();
      if (type === "change") return this.#changeRate();
      switch (target.closest("button")?.name) {
        case "pause": return this.#isPaused ? this.#resume() : this.#pause();
        case "previous": return this.#jump(-1);
        case "next": return this.#jump(1);
        case "stop": return this.stop();
      }
    }

    stop() {
      const wasHere = this.#bar.contains(document.activeElement);
      this.#voice.hush();
      Course.speech.mark.clear();
      removeEventListener("pagehide", this);
      this.#bar.remove();
      this.#button.hidden = false;
      if (wasHere) this.#button.focus();
      if (reading === this) reading = null;
    }

    #pause() {
      this.#isPaused = true;
      this.#voice.hush();
      this.#label();
    }

    /** From the beginning of the sentence: browsers do not take up a text in its middle. */
    #resume() {
      this.#isPaused = false;
      this.#label();
      this.#read();
    }

    /** What the button says is what it does. */
    #label() {
      const button = this.#part("pause");
      [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    }

    #changeRate() {
      Course.session.keep(RATE, this.#rate.value);
      if (this.#isPaused) return;
      this.#voice.hush();
      this.#read();
    }

    #jump(way) {
      this.#voice.hush();
      this.#go(way);
    }

    /** Goes to the next sentence, or the one before; past the last one the reading is over. */
    #go(way) {
      const [place, at] = [this.#place, this.#at];
      this.#at += way;
      while (!this.#sentences[this.#at]) {
        this.#place += way;
        if (this.#place >= this.#passages.length) return this.stop();
        if (this.#place < 0) { // already at the first one
          [this.#place, this.#at] = [place, at];
          break;
        }
        this.#sentences = this.#passages[this.#place]();
        this.#at = way > 0 ? 0 : this.#sentences.length - 1;
      }
      this.#isRetried = false;
      this.#read();
    }

    #read() {
      const sentence = this.#sentences[this.#at];
      Course.speech.mark.show(sentence);
      if (!this.#isPaused) this.#say([...sentence.said]);
    }

    #say(/** @type {Course.Said[]} */ [said, ...rest]) {
      if (!said) return this.#go(1);
      this.#voice.say(said, Number(this.#rate.value), (problem) => {
        if (!problem) return this.#say(rest);
        if (problem === "canceled" || problem === "interrupted") return this.#pause(); // by another page, or by a call
        if (problem === "no-voice" || problem === "not-allowed" || this.#isRetried) return this.#fail();
        this.#isRetried = true;
        this.#voice.hush();
        this.#say([said, ...rest]);
      });
    }

    #fail() {
      this.stop();
      this.#tell(this.#host.dataset.failed);
    }

    #tell(text) { this.#host.querySelector("output").textContent = text; }
    #part(name) { return this.#bar.querySelector(`[name=${name}]`); }
    get #rate() { return this.#part("rate"); }
    get #button() { return this.#host.querySelector(":scope > button"); }
  }

  /** @type {Reading | null} */
  let reading = null;

  /** Reads the lesson that a <course-read-aloud> stands in. @param {Element} host */
  Course.listen = (host) => {
    reading?.stop();
    reading = new Reading(host);
  };
})();
