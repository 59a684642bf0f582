// How does a table become a file that a spreadsheet opens, and that no spreadsheet runs?
(() => {
  "use strict";

  const BYTE_ORDER_MARK = "\ufeff"; // without it, Excel takes accented letters for two others
  const END = "\r\n";

  // What Excel, LibreOffice or Google Sheets may take for the start of a formula, in its wide forms too.
  const STARTS_A_FORMULA = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

  /** A text that is only a text: an apostrophe before what looks like a formula, as OWASP recommends. @param {string} text */
  const harmless = (text) => (STARTS_A_FORMULA.test(text) ? `'${text}` : text);

  /** A cell as RFC 4180 writes it. @param {string | number} value */
  const cell = (value) => (typeof value === "number" ? String(value) : `"${harmless(value).replace(/"/g, '""')}"`);

  /**
   * What Excel expects between cells: it follows the regional settings of the machine, where a semicolon separates
   * lists wherever a comma separates decimals (French Canada), and a comma elsewhere (English Canada).
   * @param {string} locale "fr-CA"
   */
  const separatorOf = (locale) => {
    const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
    return decimal === "," ? ";" : ",";
  };

  /**
   * The text of a file in UTF-8: rows of texts and numbers, the names of the columns first.
   * @param {(string | number)[][]} rows
   * @param {string} separator
   */
  const write = (rows, separator) => BYTE_ORDER_MARK
    + rows.map((row) => row.map(cell).join(separator) + END).join("");

  Course.csv = { separatorOf, write };
})();
