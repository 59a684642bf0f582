// What address of this page can be sent to someone else?
(() => {
  "use strict";

  // This machine, and the networks of an office or a home.
  const NEARBY = /^(localhost|.*\.(localhost|local|test)|127\..*|\[::1\]|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|\[f[cde].*\])$/;

  /**
   * The address without what follows "#" or "?"; null when nobody else could open it.
   * @param {string} address
   * @returns {string | null}
   */
  Course.publicAddress = (address) => {
    const { protocol, hostname, origin, pathname } = new URL(address);
    return /^https?:$/.test(protocol) && !NEARBY.test(hostname) ? origin + pathname : null;
  };
})();
