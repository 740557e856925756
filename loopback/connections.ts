import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** More than a page opens; each idle socket costs memory. */
const most = 64;

/**
 * Any program of the machine may connect and send nothing. So when the limit is reached, the oldest unknown socket is closed
 * rather than the next refused, which may be the page; sockets that sent the session's token stay.
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

  /** This socket sent the token. */
  admit(socket: Socket): void {
    this.#strangers.delete(socket);
  }
}
