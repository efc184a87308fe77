// A real SMTP server inside the test: keeps what the server under test sends, parsed.
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export class Mailbox {
  readonly mails: Email[] = [];
  readonly #arrived = new EventTarget();
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      this.#take(stream).then(() => done(), done);
    },
  });

  async open(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server.server, "listening");
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((done) => this.#server.close(done));
  }

  async #take(stream: Readable) {
    this.mails.push(await PostalMime.parse(await buffer(stream)));
    this.#arrived.dispatchEvent(new Event("mail"));
  }

  /** The newest mail to this address whose subject matches, but for one that is known: it is here, or comes next. */
  async newest(to: string, subject: RegExp, known?: Email, patience = 10_000): Promise<Email> {
    const signal = AbortSignal.timeout(patience);
    const addressed = (mail: Email) => mail.to?.some((address) => address.address === to);
    for (;;) {
      const found = this.mails.findLast((mail) => subject.test(mail.subject ?? "") && addressed(mail));
      if (found && found !== known) return found;
      await new Promise<void>((next, giveUp) => {
        this.#arrived.addEventListener("mail", () => next(), { once: true });
        signal.addEventListener("abort", () => giveUp(new Error(`no mail to ${to} with subject ${subject}`)));
      });
    }
  }
}

/** The first link in a mail to a path of the server. */
export function linkIn(mail: Email, path: RegExp): string {
  const links = (mail.text ?? "").match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const link = links.find((url) => path.test(new URL(url).pathname));
  if (!link) throw new Error(`no link to ${path} in the mail "${mail.subject}"`);
  return link;
}
