// What do yearly rates give for a number of dwellings? The twin of hooks/course/funding.py. Pure.
(() => {
  "use strict";

  /**
   * The number someone wrote with a comma or a point, spaces of any kind between thousands, and perhaps a dollar sign.
   * When both marks are there, the last one starts the cents: "1,234.50" and "1.234,50" are one amount.
   * @param {string} text
   * @returns {number} NaN when it is not a number, or is below zero
   */
  const number = (text) => {
    const bare = text.replace(/[\s$]/g, "");
    const point = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
    const plain = point < 0 ? bare : `${bare.slice(0, point).replace(/[.,]/g, "")}.${bare.slice(point + 1)}`;
    return /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : NaN;
  };

  /** @param {number} dollars */
  const cents = (dollars) => Math.round(dollars * 100) / 100;

  /** Dollars per year for each rate (dollars per dwelling per year), to the cent. @param {number} dwellings @param {number[]} rates */
  const amounts = (dwellings, rates) => rates.map((rate) => cents(dwellings * rate));

  /** @param {number[]} values */
  const total = (values) => cents(values.reduce((sum, value) => sum + value, 0));

  Course.funding = { number, amounts, total };
})();
