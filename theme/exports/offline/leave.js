// Takes back what an earlier version of the site kept on the device, for a site that no longer works offline.
(() => {
  "use strict";

  const OURS = `${EDITION.course} ${self.registration.scope} `;

  const leave = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };

  addEventListener("install", () => self.skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(leave()));
})();
