import { connect, createServer, type Socket } from 'node:net';

/** A way between a program and its database that a test closes, holds and opens. */
export type Gate = Readonly<{
  port: number;
  /** Every line is cut, and nobody else comes through. */
  close: () => void;
  /** Lines stay and say nothing more: what a lost network looks like. */
  hold: () => void;
  open: () => void;
  end: () => Promise<void>;
}>;

type State = 'open' | 'held' | 'closed';

/** A gate on a port of its own before `port` of the loopback address; it stands open. */
export async function openGate(port: number): Promise<Gate> {
  let state: State = 'open';
  const lines = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    near.on('error', () => near.destroy());
    if (state === 'closed') {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    const line = [near, far] as const;
    lines.add(line);
    for (const [from, to] of [line, [far, near] as const]) {
      from.on('error', () => from.destroy());
      from.on('close', () => {
        lines.delete(line);
        to.destroy();
      });
      from.on('data', (bytes: Buffer) => to.write(bytes));
      if (state === 'held') from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const turn = (to: State): void => {
    state = to;
    for (const socket of [...lines].flat()) {
      if (to === 'closed') socket.destroy();
      else if (to === 'held') socket.pause();
      else socket.resume();
    }
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => turn('closed'),
    hold: () => turn('held'),
    open: () => turn('open'),
    end: () => {
      turn('closed');
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
