// Which pages answer what a reader typed? Pages and the habits of a language in, ordered results out.
(() => {
  "use strict";

  // How much a match is worth, next to one in the text of a section.
  const IN_PAGE_TITLE = 4;
  const IN_TITLE = 3;
  const AS_BEGINNING = 0.5; // of a longer word, maybe still being typed
  const BY_OTHER_NAME = 0.4;
  // What multiplies the whole.
  const PHRASE = 1.6;
  const ACRONYM = 3;
  const OTHER_SECTIONS = 0.08;
  const COUNTED_SECTIONS = 4;

  const times = (line, part) => line.split(part).length - 1;
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /** How much a line says a word; "ça" is no beginning of an acronym ("ca*", see roots.js). */
  const says = (line, root) => {
    const whole = times(line, ` ${root} `);
    return whole + AS_BEGINNING * (times(line, ` ${root}`) - times(line, ` ${root}*`) - whole);
  };

  /**
   * @param {Course.SearchIndex} index
   * @returns {(query: string) => {found: Course.Found[], isWhole: boolean}} best first; `isWhole` when they hold all the words,
   *   and not only the most of them that any page does
   */
  Course.finder = ({ pages, names, better, common, endings }) => {
    const roots = Course.roots({ common, endings, acronyms: names.map(([acronym]) => acronym) });
    const pairs = names.flatMap(([short, full]) => {
      const lines = [roots.line(short), roots.line(full)];
      return [lines, [...lines].reverse()];
    });

    const sections = pages.flatMap(([address, title, parts]) => {
      const page = { address, title, titleLine: roots.line(title) };
      return parts.map(([id, heading, text, acronym = ""]) => {
        const line = roots.line(text);
        const titleLine = id ? roots.line(`${heading} ${acronym}`) : " ";
        const whole = titleLine + line;
        // Where an acronym is, what it stands for is found too, and the reverse.
        const also = pairs.filter(([one, other]) => whole.includes(one) && !whole.includes(other)).map(([, other]) => other).join("");
        return { page, id, title: acronym ? `${heading} (${acronym})` : heading, acronym: roots.line(acronym), text, line, titleLine, also };
      });
    });
    const usual = sum(sections.map(({ line }) => line.length)) / (sections.length || 1);

    /** A long section says any word more often than a short one: it counts less there. */
    const weigh = (section, root) => {
      const said = says(section.line, root) + BY_OTHER_NAME * says(section.also, root);
      const length = Math.max(1, section.line.length / usual);
      return said / (said + 0.5 + 0.7 * length) + IN_TITLE * Math.min(1, says(section.titleLine, root));
    };

    const rank = (typed) => {
      const wanted = roots.telling(typed);
      const phrase = ` ${typed.join(" ")} `;
      const isPhrase = wanted.length > 1;
      const weights = new Map(sections.map((section) => [section, wanted.map((root) => weigh(section, root))]));
      // A word that few sections say tells more of what is looked for than one they all say.
      const rarity = wanted.map((_, n) => Math.log(1 + sections.length / (1 + sections.filter((section) => weights.get(section)?.[n]).length)));

      const found = new Map();
      for (const section of sections) {
        const { page } = section;
        if (!found.has(page)) {
          const said = wanted.map((root) => Math.min(1, says(page.titleLine, root)));
          const title = IN_PAGE_TITLE * sum(said.map((share, n) => share * rarity[n])) * (page.titleLine.includes(phrase) ? PHRASE : 1);
          found.set(page, { page, said, title, parts: [], all: new Set(wanted.filter((_, n) => said[n])) });
        }
        const entry = found.get(page);
        const of = weights.get(section) ?? [];
        wanted.forEach((root, n) => { if (of[n]) entry.all.add(root); });
        const covered = wanted.filter((_, n) => of[n] || entry.said[n]).length / wanted.length;
        let score = covered ** 2 * sum(of.map((weight, n) => weight * rarity[n]));
        if (isPhrase && [section.line, section.titleLine, section.also].some((line) => line.includes(phrase))) score *= PHRASE;
        if (section.acronym === phrase) score *= ACRONYM;
        if (score) entry.parts.push({ section, score });
      }

      const most = Math.max(0, ...[...found.values()].map(({ all }) => all.size));
      const best = [...found.values()].filter(({ all }) => most && all.size === most);
      for (const entry of best) {
        entry.parts.sort((one, other) => other.score - one.score);
        const [first = 0, ...others] = entry.parts.map(({ score }) => score);
        entry.score = entry.title + first + OTHER_SECTIONS * sum(others.slice(0, COUNTED_SECTIONS));
      }
      return { wanted, isWhole: wanted.length > 0 && most === wanted.length, found: best.sort((one, other) => other.score - one.score) };
    };

    const shown = ({ wanted, found }) => {
      const excerpt = (text) => Course.excerpt(text, roots.SHOWN, (word) => wanted.some((root) => roots.rootOf(word).startsWith(root)));
      return found.map(({ page, parts }) => {
        const close = parts.filter(({ score }) => score >= parts[0].score / 3).map(({ section }) => section);
        const opening = close.find(({ id }) => !id);
        return {
          address: page.address,
          title: page.title,
          excerpt: opening ? excerpt(opening.text) : [],
          parts: close.filter(({ id }) => id).slice(0, 3)
            .map(({ id, title, text }) => ({ id, title, excerpt: excerpt(text) })),
        };
      });
    };

    /** What else may be meant, from the closest on: nothing found for one is looked for as the next. */
    const readings = function* (query) {
      const joined = roots.typed(query.replace(/(\p{L})-(?=\p{L})/gu, "$1"));
      const typed = roots.typed(query);
      yield joined;
      const line = ` ${typed.join(" ")}`;
      for (const [avoid, say] of better) {
        const isMeant = (words) => line.includes(` ${roots.telling(roots.typed(words)).join(" ")}`);
        if (avoid.some(isMeant)) yield roots.typed(say);
      }
      yield typed;
      yield typed.map((root) => (sections.some(({ line: said, titleLine }) => says(said + titleLine, root)) ? root : roots.nearest(root) ?? root));
    };

    return (query) => {
      let answer;
      for (const typed of readings(query)) {
        answer = rank(typed);
        if (answer.isWhole) break;
      }
      return { found: shown(answer), isWhole: answer.isWhole };
    };
  };
})();
