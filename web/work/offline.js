// The service worker: the page without a network, and a newer page when the reader says so.
import { place } from '../place.js';

/**
 * Registers it when there is nothing better to do. A page that is served without one (raw from web/, or by http:) works
 * as well, as long as there is a network.
 *
 * @param {{kept: () => void, updated: (apply: () => void) => void}} handlers `kept`: all files are on this machine;
 *   `updated`: a newer page is ready, which `apply` makes take over
 */
export async function registerOffline({ kept, updated }) {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  await new Promise((resolve) => idle(resolve));
  /** @type {ServiceWorkerRegistration} */
  let registration;
  try {
    registration = await serviceWorker.register(place('sw.js'));
  } catch {
    return;
  }
  // The first one takes over a page that loaded without it; only a later one is news.
  let applied = false;
  const offer = (/** @type {ServiceWorker} */ waiting) =>
    updated(() => {
      applied = true;
      waiting.postMessage('take-over');
    });
  serviceWorker.addEventListener('controllerchange', () => {
    if (applied) location.reload();
    else kept();
  });
  if (serviceWorker.controller) kept();
  // It may have been found, or be ready, before anyone could listen.
  const follow = () => {
    const { installing, waiting } = registration;
    if (waiting && serviceWorker.controller) offer(waiting);
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller) offer(installing);
    });
  };
  registration.addEventListener('updatefound', follow);
  follow();
}
