// Which words does a script show? Those of locales/<language>.yml, under "script".
(() => {
  "use strict";

  const locale = Course.words.locale ?? Course.outline.language;

  /**
   * What makes something once, when it is first asked for: some of what Intl makes takes a phone a tenth of a second.
   * @template Made
   * @param {() => Made} make
   */
  const once = (make) => {
    /** @type {Made | undefined} */
    let made;
    return () => (made ??= make());
  };
  const days = once(() => new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }));

  /**
   * A function that says texts of some words: the text called `key`, with its {places} filled in.
   * `values.count` chooses between the forms "one" and "other"; numbers are written as the language writes them.
   * It gives the key itself when nobody wrote the text, so that the page still says something.
   * @param {Record<string, string | Record<string, string>>} words
   * @param {string} locale "fr-CA"
   * @returns {(key: string, values?: Record<string, string | number>) => string}
   */
  Course.speaker = (words, locale) => {
    const plurals = once(() => new Intl.PluralRules(locale));
    const numbers = once(() => new Intl.NumberFormat(locale));
    return (key, values = {}) => {
      const entry = words[key];
      const text = typeof entry === "string" ? entry : entry?.[plurals().select(Number(values.count))] ?? entry?.other;
      if (text === undefined) return console.error(`Course.say: nobody wrote the text "${key}".`), key;
      return text.replace(/\{(\w+)\}/g, (place, name) => {
        const value = values[name];
        return typeof value === "number" ? numbers().format(value) : value ?? place;
      });
    };
  };

  /** The text called `key` in the language of the page. */
  Course.say = Course.speaker(Course.words, locale);

  /** A day as this language says it, "Monday, November 23"; the moment is read in UTC. @param {Date} moment */
  Course.day = (moment) => days().format(moment);

  /** An amount of Canadian dollars as this language writes it; cents only when there are some. @param {number} dollars */
  Course.money = (dollars) => new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "CAD",
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: Number.isInteger(dollars) ? 0 : 2,
  }).format(dollars);
})();
