import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A server that lets everybody in and answers every question with its version, by PostgreSQL's protocol 3. */
export interface OldPostgres {
  readonly url: string;
  /** What it was asked. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

/** @param version as `server_version_num` and `server_version` say it */
export async function oldPostgres(version: { readonly number: number; readonly text: string }): Promise<OldPostgres> {
  const asked: string[] = [];
  const server = createServer((socket) => serve(socket, version, asked));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgresql://a:b@127.0.0.1:${port}/kehu`,
    asked,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const READY = message('Z', Buffer.from('I'));

function serve(socket: Socket, version: { readonly number: number; readonly text: string }, asked: string[]): void {
  let isGreeted = false;
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    if (!isGreeted) {
      isGreeted = true;
      socket.write(Buffer.concat([message('R', int32(0)), READY]));
    } else if (data.subarray(0, 1).toString() === 'Q') {
      asked.push(data.subarray(5, -1).toString());
      const values = [String(version.number), version.text];
      socket.write(Buffer.concat([columns(['version', 'text']), row(values), message('C', text('SELECT 1')), READY]));
    } else socket.end();
  });
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

/** Name, no table, type int4 for the first and text for the others, text format. */
function columns(names: readonly string[]): Buffer {
  const described = names.map((name, at) =>
    Buffer.concat([text(name), int32(0), int16(0), int32(at === 0 ? 23 : 25), int16(-1), int32(-1), int16(0)]),
  );
  return message('T', Buffer.concat([int16(names.length), ...described]));
}

function row(values: readonly string[]): Buffer {
  const cells = values.map((value) => Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]));
  return message('D', Buffer.concat([int16(values.length), ...cells]));
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
