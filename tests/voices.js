// A stand-in for the voices of a browser, which a headless one lacks; `settings` says what it has and how it behaves.
// A test ends each utterance itself, with voices.end(); `voices.said` is what was given to say.
(settings) => {
  "use strict";

  const { voices = [], late = false, auto = false, habits = [] } = settings;
  const has = (habit) => habits.includes(habit);
  const known = voices.map((voice) => ({ voiceURI: voice.name, localService: true, default: false, ...voice }));
  const said = [];
  const calls = [];
  let queue = [];
  let isThere = !late;
  let cancelled = -Infinity;
  let isUnlocked = !has("needs a press");

  class SpeechSynthesisUtterance {
    constructor(text) { Object.assign(this, { text, lang: "", voice: null, rate: 1, onend: null, onerror: null }); }
  }

  const start = () => {
    const [utterance] = queue;
    if (!utterance) return;
    if (!utterance.text) return end();
    said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.name ?? null, rate: utterance.rate });
    if (auto) setTimeout(() => queue[0] === utterance && end(), 1);
  };

  const end = () => {
    const utterance = queue.shift();
    start();
    utterance?.onend?.({ type: "end" });
  };

  const fail = (error) => {
    const utterance = queue.shift();
    start();
    utterance?.onerror?.({ type: "error", error });
  };

  const synthesis = Object.assign(new EventTarget(), {
    paused: false,
    get speaking() { return queue.length > 0; },
    getVoices: () => (isThere ? [...known] : []),
    speak(utterance) {
      calls.push("speak");
      if (window.event?.type === "click") isUnlocked = true;
      if (!isUnlocked) return setTimeout(() => utterance.onerror?.({ type: "error", error: "not-allowed" }));
      if (has("loses what follows a cancel") && performance.now() - cancelled < 40) return;
      queue.push(utterance);
      if (queue.length === 1) start();
    },
    cancel() {
      calls.push("cancel");
      cancelled = performance.now();
      const [first, ...others] = queue;
      queue = [];
      const tell = () => {
        if (has("ends on cancel")) first?.onend?.({ type: "end" });
        else first?.onerror?.({ type: "error", error: "interrupted" });
        for (const other of others) other.onerror?.({ type: "error", error: "canceled" });
      };
      if (has("tells of a cancel at once")) tell();
      else setTimeout(tell);
    },
    pause() { calls.push("pause"); },
    resume() { calls.push("resume"); },
  });

  Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: SpeechSynthesisUtterance, configurable: true });
  window.voices = {
    said,
    calls,
    end,
    fail,
    arrive() { isThere = true; synthesis.dispatchEvent(new Event("voiceschanged")); },
    leave() { isThere = false; synthesis.dispatchEvent(new Event("voiceschanged")); },
  };
}
