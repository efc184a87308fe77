"""A center of its own for a test: a server process with the demo's data, and programs and people that may call it."""

import json
import os
import re
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import requests

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "Rehearse-2026-transfers"
ROLES = (
    "global_admin user_admin account_admin mpn_admin billing_admin admin_agent sales_agent helpdesk_agent".split()
)
# Nothing here takes so long, also on a slow machine.
PATIENCE = 60


@dataclass
class Credential:
    tenant: str
    client_id: str
    secret: str


@dataclass
class Center:
    url: str
    twotier: list[str]
    env: dict[str, str]

    def credential(self, partner: str) -> Credential:
        """A credential that may do all a partner's program may, made at the command line."""
        command = ["credential", "create", "--partner", partner, "--name", "Rehearsal", "--json"]
        for role in ROLES:
            command += ["--role", role]
        told = json.loads(done(self.twotier + command, self.env))
        return Credential(partner, told["clientId"], told["clientSecret"])

    def token(self, credential: Credential, refresh_token: str | None = None) -> str:
        """App-only, or in the name of the person whose refresh token it is (App+User)."""
        form = {"client_id": credential.client_id, "client_secret": credential.secret}
        if refresh_token is None:
            form["grant_type"] = "client_credentials"
        else:
            form |= {"grant_type": "refresh_token", "refresh_token": refresh_token}
        return requests.post(self.token_url(credential), form, timeout=PATIENCE).json()["access_token"]

    def token_url(self, credential: Credential) -> str:
        return f"{self.url}/{credential.tenant}/oauth2/token"

    def consent(self, person: str, credential: Credential) -> str:
        """A refresh token: the person signs in and lets the program act in their name, on the pages for it."""
        # As for browsers, one's own machine is a secure place for cookies.
        cookies = CookieJar(DefaultCookiePolicy(secure_protocols=("http",)))
        browser = build_opener(HTTPCookieProcessor(cookies))
        self.post(browser, "/sign-in", {"_fn": "/do/sign-in", "user": person, "password": PASSWORD})
        page = f"/settings/applications/{credential.client_id}/consent"
        told = self.post(browser, page, {"_fn": "/do/give-consent", "application": credential.client_id})
        found = re.search(r"ttf_[\w-]+", told)
        assert found, told
        return found[0]

    def post(self, browser: OpenerDirector, page: str, form: dict[str, str]) -> str:
        request = Request(self.url + page, urlencode(form).encode(), {"Origin": self.url})
        with browser.open(request, timeout=PATIENCE) as answer:
            return answer.read().decode()


def run(command: list[str], env: dict[str, str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run to the end, whatever that is."""
    limit = 10 * PATIENCE
    return subprocess.run(command, env=env, cwd=folder, capture_output=True, text=True, timeout=limit, check=False)


def done(command: list[str], env: dict[str, str]) -> str:
    """What a command says that has to succeed."""
    ended = run(command, env)
    assert ended.returncode == 0, f"{command}: {ended.stderr}"
    return ended.stdout


def binary() -> str:
    """Where the server is; cargo knows, no path is guessed."""
    if "TWOTIER_BIN" in os.environ:
        return os.environ["TWOTIER_BIN"]
    command = "cargo build -p server --bin twotier --message-format=json-render-diagnostics".split()
    built = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    messages = map(json.loads, built.stdout.splitlines())
    return next(it["executable"] for it in messages if it.get("executable"))


@contextmanager
def served(folder: Path):
    """A served center with its database in that folder; what browsers load has been built before."""
    twotier = [binary()]
    env = os.environ | {
        "DATABASE_URL": f"sqlite:{folder / 'twotier.db'}",
        "TWOTIER_ADDR": "127.0.0.1:0",
        "TWOTIER_SITE": os.environ.get("TWOTIER_SITE", str(ROOT / "target/site")),
        "TWOTIER_SEAL_KEY": str(folder / "seal-key"),
    }
    done([*twotier, "demo", "--customers", "5"], env)
    command = [*twotier, "serve", "--api-rate", "0"]
    log = folder / "server.log"
    with (
        log.open("w") as errors,
        subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=folder) as server,
    ):
        try:
            # It is told once the server listens: nothing has to be waited for.
            greeting = server.stdout.readline()
            url = re.search(r"http://\S+", greeting)
            assert url, log.read_text()
            yield Center(url[0], twotier, env)
        finally:
            server.terminate()
            server.communicate(timeout=PATIENCE)
