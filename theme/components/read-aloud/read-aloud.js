// “Listen”, when the device has a voice for the page. What reads comes when it is first pressed.
(() => {
  "use strict";

  const base = (language = "") => language.split(/[-_]/)[0].toLowerCase();

  /** The voices of the device for a language. Others would be sent the text, and we send nothing to anyone. */
  Course.voices = (language) => (window.speechSynthesis?.getVoices() ?? [])
    .filter((voice) => voice.localService && base(voice.lang) === base(language));

  const own = () => Course.voices(document.documentElement.lang);

  customElements.define("course-read-aloud", class extends HTMLElement {
    #isAsked;

    connectedCallback() {
      const offer = () => { this.hidden = !own().length; };
      offer();
      window.speechSynthesis?.addEventListener?.("voiceschanged", offer); // they may come after the page
      this.querySelector("button")?.addEventListener("click", () => this.#listen());
    }

    #listen() {
      if (Course.listen) return Course.listen(this);
      if (this.#isAsked) return;
      this.#isAsked = true;
      // Safari lets a page speak if it first did within a press: nothing, then, while the rest is on its way.
      const nothing = new SpeechSynthesisUtterance("");
      [nothing.voice] = own();
      speechSynthesis.speak(nothing);
      const [src, href] = Course.later["read-aloud"].map((path) => Course.root + path);
      const script = Object.assign(document.createElement("script"), { src });
      script.onload = () => Course.listen?.(this);
      script.onerror = () => {
        this.#isAsked = false;
        this.querySelector("output")?.replaceChildren(this.dataset.failed ?? "");
      };
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }), script);
    }
  });
})();
