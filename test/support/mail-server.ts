import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it gets, as a mail program would show it. */
export interface MailServer {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Turns the next mails away, with this status; undefined: takes them. */
  refuseWith(status: number | undefined): void;
  stop(): Promise<void>;
}

export interface ReceivedMail {
  /** Whom the envelope is addressed to. */
  readonly to: readonly string[];
  readonly mail: ParsedMail;
}

/** Where the product of the journeys sends its mail: beside its own port. */
export function mailPort(productPort: string | undefined): number {
  return Number(productPort ?? '14017') + 1;
}

export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let refused: number | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      void simpleParser(stream).then((mail) => {
        if (refused !== undefined) {
          done(Object.assign(new Error('Not now'), { responseCode: refused }));
          return;
        }
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    mails,
    refuseWith: (status) => (refused = status),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
