// Builds the server once before all tests and tells the workers where it is. Cargo knows; no path is guessed.
// The site (cargo run -p xtask -- site) must be there already.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

type CargoMessage = { reason: string; executable?: string | null; target?: { name: string } };

export default function build() {
  process.env.TWOTIER_SITE ??= join(root, "target/site");
  if (!existsSync(join(process.env.TWOTIER_SITE, "manifest.json"))) {
    throw new Error("There is no site to serve. Build it: cargo run -p xtask -- site");
  }
  process.env.TWOTIER_BIN ??= buildServer();
}

function buildServer(): string {
  const args = ["build", "-p", "server", "--bin", "twotier", "--message-format=json-render-diagnostics"];
  const stdout = execFileSync("cargo", args, { cwd: root, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"] });
  const messages = stdout
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CargoMessage);
  const built = messages.find((m) => m.reason === "compiler-artifact" && m.target?.name === "twotier" && m.executable);
  if (!built?.executable) throw new Error("cargo did not say where it put the server");
  return built.executable;
}
