import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** Answers the test's commands, one JSON value per line, until it says `end` or is gone. */
export function answerLines(commands) {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(process.env.CHAIRSIDE_TEST_PORT), '127.0.0.1');
    socket.on('error', reject);
    socket.on('close', resolve);
    createInterface({ input: socket }).on('line', async (line) => {
      const { id, command, argument } = JSON.parse(line);
      if (command === 'end') {
        socket.end();
        return;
      }
      const answer = await Promise.resolve()
        .then(() => commands[command](argument))
        .then(
          (value) => ({ id, value: value ?? null }),
          (error) => ({ id, error: String(error) }),
        );
      socket.write(`${JSON.stringify(answer)}\n`);
    });
  });
}
