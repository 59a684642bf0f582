// What does a calendar file say, so that any calendar takes it? Pure: an event in, the text of RFC 5545 out.
(() => {
  "use strict";

  const LINE = 75; // octets, the end of the line left out (RFC 5545, 3.1)

  /** @param {string} character */
  const octets = (character) => {
    const point = Number(character.codePointAt(0));
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  };

  /** A long line goes on after a line break and a space; no character is ever cut in two. @param {string} line */
  const folded = (line) => {
    let text = "";
    let length = 0;
    for (const character of line) {
      if (length + octets(character) > LINE) { text += "\r\n "; length = 1; }
      text += character;
      length += octets(character);
    }
    return text;
  };

  /** A text as a value: what has a meaning in the file loses it, what no line may hold is left out. @param {string} text */
  const value = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n").replace(/[\u0000-\u001f\u007f]/g, "");

  /** @param {number} number */
  const pad = (number, length = 2) => String(number).padStart(length, "0");
  /** @param {Date} moment */
  const date = (moment) => pad(moment.getUTCFullYear(), 4) + pad(moment.getUTCMonth() + 1) + pad(moment.getUTCDate());
  /** @param {Date} moment */
  const time = (moment) => pad(moment.getUTCHours()) + pad(moment.getUTCMinutes()) + pad(moment.getUTCSeconds());

  /**
   * A calendar file with one event that lasts a day, and rings that morning at nine. A file made later with the same `uid`
   * takes the place of this one in calendars that know it.
   * @param {{uid: string, stamp: Date, day: Date, title: string, description: string, address?: string, product: string}} event
   *   `stamp` is now; the day is read in UTC
   */
  const file = ({ uid, stamp, day, title, description, address, product }) => [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${value(product)}//${value(product)}//EN`,
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    `UID:${value(uid)}`,
    `DTSTAMP:${date(stamp)}T${time(stamp)}Z`,
    `SEQUENCE:${Math.floor(stamp.getTime() / 60_000)}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `SUMMARY:${value(title)}`,
    `DESCRIPTION:${value(description)}`,
    ...(address ? [`URL:${address}`] : []),
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${value(title)}`,
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ].map((line) => `${folded(line)}\r\n`).join("");

  Course.calendar = { file };
})();
