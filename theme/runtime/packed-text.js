// How are numbers and texts written with letters, digits, "-" and "_" alone, and read back? For LMS and links.
(() => {
  "use strict";

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** A number that seems unrelated to the text it comes from (FNV-1a, then a last stir). @param {string} text */
  const scattered = (text) => {
    let hash = 0x811c9dc5;
    for (const character of text) hash = Math.imul(hash ^ Number(character.codePointAt(0)), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  };

  /** A number below 64 to the power of `count`, in that many digits. @type {typeof Course.packedText.fixed} */
  const fixed = (value, count) => {
    let text = "";
    for (let left = value; text.length < count; left = Math.floor(left / 64)) text = DIGITS[left % 64] + text;
    return text;
  };

  /** A whole number of any size: five bits a digit; the sixth says that more follow. @type {typeof Course.packedText.number} */
  const number = (value) => {
    const rest = Math.floor(value / 32);
    return DIGITS[(value % 32) + (rest ? 32 : 0)] + (rest ? number(rest) : "");
  };

  /** Any text: its length, then itself in our digits. @type {typeof Course.packedText.words} */
  const words = (text) => {
    const safe = text.replace(/[^A-Za-z0-9 ]/g, (one) => `-${number(one.charCodeAt(0))}`).replace(/ /g, "_");
    return number(safe.length) + safe;
  };

  /** `count` digits that change with the text. @type {typeof Course.packedText.check} */
  const check = (text, count) => fixed(scattered(text) % 64 ** count, count);

  /** Takes a packed text from left to right, and throws where it ends too early or is not ours. */
  class Reader {
    /** @type {string} */
    #text;
    #place = 0;

    constructor(/** @type {string} */ packed) { this.#text = packed; }
    get place() { return this.#place; }
    get isAtEnd() { return this.#place >= this.#text.length; }

    take(/** @type {number} */ count) {
      if (this.#place + count > this.#text.length) throw new RangeError("the text ends too early");
      return this.#text.slice(this.#place, this.#place += count);
    }

    fixed(/** @type {number} */ count) {
      return [...this.take(count)].reduce((value, digit) => {
        if (!DIGITS.includes(digit)) throw new RangeError("the text holds something else");
        return value * 64 + DIGITS.indexOf(digit);
      }, 0);
    }

    /** @returns {number} */
    number() {
      const digit = this.fixed(1);
      return digit < 32 ? digit : digit - 32 + 32 * this.number();
    }

    words() {
      const inside = new Reader(this.take(this.number()));
      let found = "";
      while (!inside.isAtEnd) {
        const one = inside.take(1);
        found += one === "-" ? String.fromCharCode(inside.number()) : one === "_" ? " " : one;
      }
      return found;
    }

    /** @template Item @param {() => Item} item @returns {Item[]} */
    list(item) { return Array.from({ length: this.number() }, item); }
  }

  Course.packedText = { fixed, number, words, check, Reader };
})();
