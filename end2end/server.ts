// One server under test: its own database with the demo's data, its own port, its own mailbox.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Mailbox } from "./mailbox.ts";

export type Twotier = { url: string; mailbox: Mailbox; log: () => string };

export async function withServer(use: (twotier: Twotier) => Promise<void>): Promise<void> {
  const binary = process.env.TWOTIER_BIN;
  if (!binary) throw new Error("TWOTIER_BIN is not set: global setup has not run");
  const folder = await mkdtemp(join(tmpdir(), "twotier-e2e-"));
  const mailbox = new Mailbox();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, "twotier.db")}`,
    TWOTIER_ADDR: `127.0.0.1:${port}`,
    TWOTIER_BASE_URL: url,
    SMTP_URL: await mailbox.open(),
  };

  const log: string[] = [];
  const start = (command: string) => {
    const child = spawn(binary, [command], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (text) => log.push(String(text)));
    child.stderr.on("data", (text) => log.push(String(text)));
    return { child, ended: once(child, "exit").then(([code]) => code as number | null) };
  };

  try {
    const demo = await start("demo").ended;
    if (demo !== 0) throw new Error(`twotier demo ended with ${demo}:\n${log.join("")}`);
    const { child, ended } = start("serve");
    try {
      await Promise.race([answers(`${url}/healthz`), ended.then((code) => dead(code, log))]);
      await use({ url, mailbox, log: () => log.join("") });
    } finally {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 3_000);
      await ended;
      clearTimeout(late);
    }
  } finally {
    await mailbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function dead(code: number | null, log: string[]): never {
  throw new Error(`twotier serve ended with ${code} before it answered:\n${log.join("")}`);
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await pause(20);
  }
  throw new Error(`${url} does not answer`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
