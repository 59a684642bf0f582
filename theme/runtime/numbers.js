// Which numbers may someone have meant? Pure: a text in, numbers out.
(() => {
  "use strict";

  const SCALES = new Map(/** @type {[string, number][]} */ ([
    ...["k", "mille", "millier", "milliers", "thousand"].map((word) => [word, 1e3]),
    ...["m", "million", "millions"].map((word) => [word, 1e6]),
    ...["g", "b", "milliard", "milliards", "billion", "billions"].map((word) => [word, 1e9]),
  ]));
  const UNITS = new Set(["ca", "cad", "dollar", "dollars", "de", "of", "pour", "per", "cent", "percent"]);

  /** Sign, what may stand before the digits, the digits with their marks, what may stand after. */
  const WRITTEN = /^([-+]?)(?:cad?)?\s*\$?\s*(\d[\d\s.,'’]*|[.,]\d+)(.*)$/;

  const SPACED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d*)?$/;
  const ENGLISH = /^\d{1,3}(?:,\d{3})+\.\d*$/;
  const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d*$/;
  const THOUSANDS = /^\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;
  const ONE_MARK = /^\d*[.,]?\d*$/;
  const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

  /** @param {string} digits */
  const decimal = (digits) => Number(digits.replace(",", "."));

  /** What a run of digits and marks can mean: "2,040" is two thousand and forty, or two and four hundredths. @param {string} digits */
  const values = (digits) => {
    if (SPACED.test(digits)) return [decimal(digits.replace(/[\s'’]/g, ""))];
    if (ENGLISH.test(digits)) return [Number(digits.replace(/,/g, ""))];
    if (CONTINENTAL.test(digits)) return [decimal(digits.replace(/\./g, ""))];
    if (THOUSANDS.test(digits)) return [Number(digits.replace(/[.,]/g, ""))];
    if (!ONE_MARK.test(digits)) return [];
    return AMBIGUOUS.test(digits) ? [Number(digits.replace(/[.,]/, "")), decimal(digits)] : [decimal(digits)];
  };

  /**
   * Every number a text can sensibly mean, counted in `unit`: with 1e6, "8,3", "8,3 M$" and "8 300 000 $" are all 8.3.
   * Spaces of any kind, a comma or a point, a dollar or percent sign, and words such as "million" are understood.
   * @param {string} text
   * @param {number} [unit]
   * @returns {number[]} [] when it cannot be read
   */
  Course.readings = (text, unit = 1) => {
    const plain = text.normalize("NFKC").toLowerCase().replace(/[−–]/g, "-").trim();
    const [, sign, digits, after] = WRITTEN.exec(plain) ?? [];
    if (digits === undefined) return [];
    const words = after.replace(/[$%]/g, " ").split(/\s+/).filter(Boolean);
    const scales = words.filter((word) => SCALES.has(word));
    if (scales.length > 1 || words.some((word) => !SCALES.has(word) && !UNITS.has(word))) return [];
    const times = scales.length ? [(SCALES.get(scales[0]) ?? 1) / unit] : unit === 1 ? [1] : [1, 1 / unit];
    const signed = sign === "-" ? -1 : 1;
    return values(digits.trim()).flatMap((value) => times.map((scale) => signed * value * scale));
  };
})();
