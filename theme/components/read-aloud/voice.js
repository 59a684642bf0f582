// Saying one thing at a time with a voice of the device, whatever browsers make of it.
(() => {
  "use strict";

  // Milliseconds. A voice that has not ended long after it should have never will.
  const PATIENCE = 10_000;
  const A_LETTER = 250;
  const AFTER_SILENCE = 80; // Chrome loses what it is given to say in the moment that follows cancel()

  // On a Mac, these are for play: bells, whispers, robots.
  const FOR_PLAY = /com\.apple\.(eloquence|speech\.synthesis)/;

  /** The best voice of the device for a language: of the same country, then the one the reader has chosen. */
  const voiceFor = (language) => {
    const wanted = [language, Course.words.locale].map((one) => one.replace("_", "-").toLowerCase());
    const rank = (voice) => (
      4 * FOR_PLAY.test(voice.voiceURI) + 2 * !wanted.includes(voice.lang.replace("_", "-").toLowerCase()) + !voice.default);
    return Course.voices(language).sort((a, b) => rank(a) - rank(b))[0];
  };

  Course.speech.Voice = class {
    #utterance = null; // Chrome forgets one that nothing holds, and never says that it has ended
    #timers = [];
    #isHushed = false;

    /**
     * @param {{text: string, language: string}} said
     * @param {number} rate 1 is the usual speed of the voice
     * @param {(problem: null | "no-voice" | "silent" | string) => void} done once, unless hush() comes first; else the error of the browser
     */
    say({ text, language }, rate, done) {
      const fallback = document.documentElement.lang;
      const voice = voiceFor(language) ?? voiceFor(fallback);
      if (!voice) return done("no-voice");
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate });
      const finish = (problem) => {
        if (this.#utterance !== utterance) return; // ended twice, or by hush(): Safari says that it ended, others that it failed
        this.#forget();
        done(problem);
      };
      utterance.onend = () => finish(null);
      utterance.onerror = ({ error }) => finish(error || "failed");
      const speak = () => {
        speechSynthesis.resume(); // another page may have left it paused
        speechSynthesis.speak(utterance);
      };
      const wait = this.#isHushed ? AFTER_SILENCE : 0;
      this.#isHushed = false;
      this.#utterance = utterance;
      this.#timers = [
        setTimeout(() => finish("silent"), PATIENCE + (text.length * A_LETTER) / rate),
        ...(wait ? [setTimeout(speak, wait)] : []),
      ];
      if (!wait) speak();
    }

    /** Silence, at once. There is no pause(): on Android it ends what is being said, and elsewhere it may not resume. */
    hush() {
      this.#forget();
      this.#isHushed = true;
      speechSynthesis.cancel();
    }

    #forget() {
      this.#utterance = null;
      this.#timers.forEach(clearTimeout);
    }
  };
})();
