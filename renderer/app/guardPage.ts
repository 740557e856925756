/**
 * Removes browser features that neither host can forbid by headers, before any other code of the page runs. A hostile script
 * would have to be in our own files; this leaves it fewer ways to send something out, and keeps one client's text out of the
 * clipboard that the next may paste from. docs/security.md lists what remains.
 */

/** Channels to other machines that no content security policy covers. */
const channels = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport'];
for (const name of channels) Reflect.deleteProperty(globalThis, name);

// Electron's main process refuses other addresses itself. In a browser this listener is the first one, and stays.
if (!('chairside' in window))
  window.navigation?.addEventListener('navigate', (event) => {
    if (event.cancelable && new URL(event.destination.url).origin !== location.origin) event.preventDefault();
  });

for (const way of ['copy', 'cut', 'dragstart'] as const)
  document.addEventListener(way, (event) => event.preventDefault(), { capture: true });
