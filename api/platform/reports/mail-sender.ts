import type { Transporter } from 'nodemailer';

export interface MailAttachment {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: string;
  /** The picture of that name in the text. */
  readonly cid?: string;
}

export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  /** The same for the same report, so that a double is known for one. */
  readonly messageId: string;
  /** Where whoever gets it ends it. */
  readonly unsubscribeUrl: string | null;
}

/** Hands mail to the server that was configured. */
export interface MailSender {
  /** Domain of the sender. */
  readonly domain: string;
  /** @throws MailRefused when the server refuses it for good; Error when it may take it later */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The server will not take this mail, whenever it is offered. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** A whole mail; what is larger is refused by most servers. */
const MOST_BYTES = 20_000_000;
// eslint-disable-next-line no-control-regex -- what would end a header and begin another
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const ADDRESS = /^[^\s@<>(),;:\\"[\]]{1,64}@[A-Za-z0-9.-]{1,190}$/;

/** Whether mail can be addressed to it. */
export function isAddress(text: string | null): text is string {
  return text !== null && ADDRESS.test(text) && !text.includes('..');
}

/** One line of a header: whatever somebody is called, it begins no header of its own. */
export function headerText(text: string): string {
  return text.replace(CONTROL, ' ').trim().slice(0, 200);
}

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

export function createMailSender({ url, from }: MailSettings): MailSender {
  let opened: Promise<Transporter> | undefined;
  // What sends mail is read with the first one: no start waits for it.
  const open = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    return createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true });
  };
  return {
    domain: from.slice(from.lastIndexOf('@') + 1).replace(/>$/, ''),
    send: async ({ to, subject, text, html, attachments, messageId, unsubscribeUrl }) => {
      if (!isAddress(to.address)) throw new MailRefused('The address is none');
      const bytes = attachments.reduce((sum, { content }) => sum + content.length, html.length + text.length);
      if (bytes > MOST_BYTES) throw new MailRefused(`The mail has ${bytes} bytes`);
      const transport = await (opened ??= open());
      try {
        await transport.sendMail({
          from,
          to: { name: headerText(to.name), address: to.address },
          subject: headerText(subject),
          text,
          html,
          messageId,
          headers: {
            // Nobody's holiday answers it.
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribeUrl !== null && { 'List-Unsubscribe': `<${unsubscribeUrl}>` }),
          },
          attachments: attachments.map((each) => ({ ...each, contentDisposition: each.cid ? 'inline' : 'attachment' })),
        });
      } catch (error) {
        const { responseCode } = error as { responseCode?: number };
        if (responseCode !== undefined && responseCode >= 550 && responseCode < 560)
          throw new MailRefused(error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
    close: () => void opened?.then((transport) => transport.close()),
  };
}
