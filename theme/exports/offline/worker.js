// Keeps one edition of the course on the device, and gives pages from it: the same whether there is a connection or not.
// A new edition is brought in beside it, whole, and takes its place once the learner asks, or once no page is open.
(() => {
  "use strict";

  const { course, version, files } = EDITION;
  const ROOT = self.registration.scope;
  const OURS = `${course} ${ROOT} `; // other courses may be published under the same name, and share our storage
  const NAME = OURS + version;

  /** Where a file is kept: under its digest, so that an edition takes from the last one what did not change. */
  const keptAt = (path) => `${ROOT}${path}?${files[path]}`;

  /** The file that an address asks for; none when it is not of this edition, such as a download. */
  const pathOf = (address) => {
    const [bare] = address.split(/[?#]/);
    if (!bare.startsWith(ROOT)) return null;
    const path = bare.slice(ROOT.length).replace(/(^|\/)$/, "$1index.html");
    return Object.hasOwn(files, path) ? path : null;
  };

  const received = async (path) => {
    const response = await fetch(ROOT + path, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    // Some hosts send "page.html" to "page": a browser refuses to open what was reached by a detour.
    return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
  };

  const keep = async (cache, path) => cache.put(keptAt(path), (await caches.match(keptAt(path))) ?? (await received(path)));

  const keepAll = async () => {
    const cache = await caches.open(NAME);
    await Promise.all(Object.keys(files).map((path) => keep(cache, path)));
  };

  const forgetOthers = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.clients.claim();
  };

  const given = async (path, request) => {
    const cache = await caches.open(NAME);
    return (await cache.match(keptAt(path))) ?? fetch(request); // a browser short of room may have taken a file back
  };

  addEventListener("install", (event) => event.waitUntil(keepAll()));
  addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
  addEventListener("message", ({ data }) => data === "take-over" && self.skipWaiting());
  addEventListener("fetch", (event) => {
    const path = event.request.method === "GET" ? pathOf(event.request.url) : null;
    if (path) event.respondWith(given(path, event.request));
  });
})();
