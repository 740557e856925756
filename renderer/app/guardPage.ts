/**
 * What the headers of both hosts cannot forbid, taken away before anything else of the page runs. A script that got into the
 * page would have to be among our own files; this leaves it fewer ways to carry something out, and keeps what one client
 * typed out of the clipboard that the next one may paste from. docs/security.md says what is left.
 */

/** Channels to other machines that no content security policy covers. */
const channels = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport'];
for (const name of channels) Reflect.deleteProperty(globalThis, name);

// Electron's main process refuses every other address itself. In a browser this is the first listener, and stays.
if (!('chairside' in window))
  window.navigation?.addEventListener('navigate', (event) => {
    if (event.cancelable && new URL(event.destination.url).origin !== location.origin) event.preventDefault();
  });

for (const way of ['copy', 'cut', 'dragstart'] as const)
  document.addEventListener(way, (event) => event.preventDefault(), { capture: true });
