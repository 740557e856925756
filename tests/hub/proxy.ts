import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Between a chair and its hub: cuts a connection after so many bytes in one direction, as a network does. */
export class CuttingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #left: { up: number; down: number } | null = null;
  cuts = 0;

  private constructor(to: number) {
    this.#server = createServer((from) => {
      const there = connect(to, '127.0.0.1');
      const cut = () => {
        from.destroy();
        there.destroy();
      };
      const passing = (source: Socket, target: Socket, way: 'up' | 'down') =>
        source.on('data', (bytes) => {
          const most = this.#left?.[way] ?? Number.POSITIVE_INFINITY;
          target.write(bytes.subarray(0, most));
          if (this.#left) this.#left[way] = most - bytes.length;
          if (bytes.length < most) return;
          this.#left = null;
          this.cuts += 1;
          cut();
        });
      for (const socket of [from, there]) {
        this.#sockets.add(socket);
        socket.on('error', cut);
        socket.on('close', cut);
      }
      passing(from, there, 'up');
      passing(there, from, 'down');
    });
    this.#server.listen(0, '127.0.0.1');
  }

  static async start(to: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(to);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return address.port;
  }

  /** The next connection that has passed so many bytes in a direction is cut there. */
  cutAfter(left: { up: number; down: number } | null): void {
    this.#left = left && { ...left };
  }

  async end(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
