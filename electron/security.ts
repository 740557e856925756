import type { App, Session, WebContents } from 'electron';
import { assertNever } from '../domain/assert-never.ts';
import { isKioskAddress } from './address.ts';
import { guardKeyboard } from './keyboard.ts';

/** A proxy without a listener: port 9 of this machine is the discard port. */
const nowhere = 'socks5://127.0.0.1:9';

/** What of a request for the machine is looked at: a camera alone, and never a microphone with it. */
interface Asked {
  readonly mediaTypes?: readonly string[] | undefined;
  readonly mediaType?: string | undefined;
}

/** Whether the page gets it: the camera, while the app has it open, and nothing else ever. */
export function mayHave(permission: string, asked: Asked, cameraIsOpen: boolean): boolean {
  if (permission !== 'media' || !cameraIsOpen) return false;
  const { mediaTypes = asked.mediaType === undefined ? [] : [asked.mediaType] } = asked;
  return mediaTypes.length === 1 && mediaTypes[0] === 'video';
}

/** Grants the page the camera while `cameraIsOpen`, no other request to the machine, and loads only the page's own files. */
export function hardenSession(session: Session, cameraIsOpen: () => boolean): void {
  // Connections of the page outside of requests (WebRTC over TCP, for example) end at this proxy.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: nowhere, proxyBypassRules: '<-loopback>' });
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayHave(permission, 'mediaTypes' in details ? details : {}, cameraIsOpen())),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    mayHave(permission, details, cameraIsOpen()),
  );
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event) => event.preventDefault());
  for (const device of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const)
    refuseDevice(session, device);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isKioskAddress(url) }));
}

function refuseDevice(session: Session, kind: 'select-hid-device' | 'select-serial-port' | 'select-usb-device'): void {
  // One overload per name in Electron's types.
  switch (kind) {
    case 'select-hid-device':
      session.on(kind, (event, _details, choose) => {
        event.preventDefault();
        choose(null);
      });
      return;
    case 'select-serial-port':
      session.on(kind, (event, _ports, _contents, choose) => {
        event.preventDefault();
        choose('');
      });
      return;
    case 'select-usb-device':
      session.on(kind, (event, _details, choose) => {
        event.preventDefault();
        choose();
      });
      return;
    default:
      assertNever(kind);
  }
}

/** Restricts every web contents that is ever created, so that none is forgotten: it stays on its page and opens nothing. */
export function hardenContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // Peer connections need neither permission nor a request: without UDP they can only use the proxy.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    // The main process loads the page itself, which raises none of these events; others are not ours.
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault();
      choose('');
    });
    keepZoom(contents);
    guardKeyboard(contents);
    // A page that refuses to unload would hold the tablet.
    contents.on('will-prevent-unload', (event) => event.preventDefault());
  });
}

/** A pinch or Ctrl+wheel must not leave the next client with a page too large to use. */
function keepZoom(contents: WebContents): void {
  contents.on('did-finish-load', () => {
    void contents.setVisualZoomLevelLimits(1, 1);
  });
  contents.on('zoom-changed', (event) => {
    event.preventDefault();
    contents.setZoomFactor(1);
  });
}
