// What hooks/course/exports/offline.py writes before a worker.
declare const EDITION: { course: string; version: string; files: Record<string, string> };

// TypeScript takes a script for a worker of a page; ours serve a site.
interface WorkerGlobalScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: Clients;
  skipWaiting(): Promise<void>;
}
interface DedicatedWorkerGlobalScopeEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
}
