import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** More than one page opens; each socket that says nothing costs memory. */
const most = 64;

/**
 * Any program of the machine may connect, and say nothing. So a full house shows the oldest stranger out instead of turning
 * the next one away, which may be the page: sockets that once carried the session's token stay.
 */
export class Connections {
  readonly #strangers = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#strangers.add(socket);
      socket.once('close', () => this.#strangers.delete(socket));
      if (this.#strangers.size <= most) return;
      const [oldest] = this.#strangers;
      oldest?.destroy();
    });
  }

  /** This one brought the token. */
  admit(socket: Socket): void {
    this.#strangers.delete(socket);
  }
}
